import { expect, test } from 'vitest'
import { minutesAfter } from '../time.ts'
import { pauseEnd } from './pause.ts'

const endsAt = new Date('2026-11-24T12:00:00Z')
const ends = (minutes: number) => pauseEnd(minutesAfter(endsAt, minutes), { endsAt })

test('a pause ends half an hour after it began, also across the planned end of the event', () => {
  expect(ends(-60)).toEqual(minutesAfter(endsAt, -30))
  expect(ends(-10)).toEqual(minutesAfter(endsAt, 20))
})

test('a pause ends when the doors close', () => {
  expect(ends(10)).toEqual(minutesAfter(endsAt, 30))
})

test('a pause after the doors have closed does not end before it began', () => {
  expect(ends(40)).toEqual(minutesAfter(endsAt, 70))
})
