import { expect, test } from 'vitest'
import { minutesAfter } from '../time.ts'
import { isPossibleSpan, liesWithin, seatsAll, type Span } from './change.ts'

const start = new Date('2026-12-01T10:00:00Z')
const span = (from: number, to: number): Span => ({
  startsAt: minutesAfter(start, from),
  endsAt: minutesAfter(start, to),
})

test.for([
  [0, 10, true],
  [0, 9, false],
  [-60, 1, true],
  [-60, 0, false],
] as const)(
  'an event from minute %i to %i, as seen at the start, is possible: %s',
  ([from, to, isPossible]) => {
    expect(isPossibleSpan(span(from, to), start)).toBe(isPossible)
  },
)

test.for([
  [-30, 5, true],
  [-31, 5, false],
  [100, 120, true],
  [100, 121, false],
  [5, 5, false],
] as const)('a session from minute %i to %i of two hours lies within: %s', ([from, to, isWithin]) => {
  expect(liesWithin(span(from, to), span(0, 120))).toBe(isWithin)
})

test('everybody keeps their seat at a table that is large enough for the highest of them', () => {
  expect(seatsAll(3, [1, 3])).toBe(true)
  expect(seatsAll(2, [3])).toBe(false)
  expect(seatsAll(0, [])).toBe(true)
})
