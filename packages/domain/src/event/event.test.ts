import { expect, test } from 'vitest'
import { doorsAt } from './event.ts'

const event = {
  phase: 'published' as const,
  startsAt: new Date('2026-12-01T10:00:00Z'),
  endsAt: new Date('2026-12-01T12:00:00Z'),
}

test.for([
  ['2026-12-01T09:29:59Z', 'not-yet'],
  ['2026-12-01T09:30:00Z', 'open'],
  ['2026-12-01T12:29:59Z', 'open'],
  ['2026-12-01T12:30:00Z', 'over'],
] as const)('at %s the doors are %s', ([instant, doors]) => {
  expect(doorsAt(event, new Date(instant))).toBe(doors)
})

test('the doors of a draft stay shut', () => {
  expect(doorsAt({ ...event, phase: 'draft' }, event.startsAt)).toBe('not-yet')
})
