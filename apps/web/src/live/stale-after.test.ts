import { expect, test } from 'vitest'
import { staleAfter } from './stale-after.ts'

test('a table that changed makes the venue stale and leaves the speed date alone', () => {
  expect(staleAfter({ type: 'table.changed', tableId: 'four' }, 'fair')).toEqual([['event', 'fair', 'venue']])
})

test('a round that has ended makes the people met stale', () => {
  const ended = {
    type: 'round.ended',
    speedDateId: 'afternoon',
    roundId: 'one',
    number: 1,
    goodbyeUntil: '2026-11-24T10:00:00Z',
  } as const
  expect(staleAfter(ended, 'fair')).toContainEqual(['event', 'fair', 'people-met'])
})

test('a heartbeat makes nothing stale', () => {
  expect(staleAfter({ type: 'revision.reached', revision: 4, now: '2026-11-24T10:00:00Z' }, 'fair')).toEqual(
    [],
  )
})

test('a message of a newer build makes nothing stale and breaks nothing', () => {
  expect(staleAfter(JSON.parse('{"type":"seat.warmed"}'), 'fair')).toEqual([])
})
