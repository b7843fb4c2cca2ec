import { expect, test } from 'vitest'
import { nextChange, wishedRooms, type Round } from './wished-rooms.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, second))

interface Given {
  readonly pairingId?: string
  readonly startsAt?: number
  readonly joinsAt?: number
  readonly isAbsent?: boolean
}

/** Opens ten seconds ahead of its bell, talks for twenty, and says goodbye for eight. */
function round({ pairingId = 'first', startsAt = 20, joinsAt, isAbsent = false }: Given = {}): Round {
  return {
    opensAt: at(startsAt - 10).toISOString(),
    bell: at(startsAt).toISOString(),
    goodbyeUntil: at(startsAt + 28).toISOString(),
    seat: {
      kind: 'pairing',
      pairingId,
      position: 0,
      partners: [],
      reasons: [],
      absentUntil: isAbsent ? at(startsAt + 15).toISOString() : null,
      joinsAt: joinsAt === undefined ? null : at(joinsAt).toISOString(),
    },
  }
}

const wishes = (second: number, rounds: readonly Round[], tableId?: string) =>
  wishedRooms({ tableId, rounds }, at(second))

test.for([
  [9, []],
  [10, [{ key: 'first', isLive: false }]],
  [19, [{ key: 'first', isLive: false }]],
  [20, [{ key: 'first', isLive: true }]],
  [47, [{ key: 'first', isLive: true }]],
  [48, []],
] as const)('at second %d of a round whose bell rings at 20', ([second, expected]) => {
  expect(wishes(second, [round()])).toEqual(expected)
})

test('the next room opens while the goodbye of the last talk goes on', () => {
  const rounds = [round(), round({ pairingId: 'second', startsAt: 52 })]
  expect(wishes(43, rounds)).toEqual([
    { key: 'first', isLive: true },
    { key: 'second', isLive: false },
  ])
})

test('a table is left at the bell, not before', () => {
  expect(wishes(19, [round()], 'table')).toEqual([
    { key: 'table', isLive: true },
    { key: 'first', isLive: false },
  ])
  expect(wishes(20, [round()], 'table')).toEqual([{ key: 'first', isLive: true }])
})

test('whoever did not look at the bell is there, off camera', () => {
  expect(wishes(25, [round({ isAbsent: true })])).toEqual([{ key: 'first', isLive: false }])
})

test('whoever comes to a talk that runs goes live when they were announced', () => {
  expect(wishes(25, [round({ joinsAt: 30 })])).toEqual([{ key: 'first', isLive: false }])
  expect(wishes(30, [round({ joinsAt: 30 })])).toEqual([{ key: 'first', isLive: true }])
})

test('whoever sits out is in no room', () => {
  const seat = { kind: 'sitting-out', reason: 'odd-number' } as const
  expect(wishes(25, [{ ...round(), seat }])).toEqual([])
})

test('something changes when a room opens, at the bell and after the goodbye', () => {
  const situation = { tableId: undefined, rounds: [round()] }
  expect([0, 10, 20, 48].map((second) => nextChange(situation, at(second)))).toEqual([
    at(10),
    at(20),
    at(48),
    undefined,
  ])
})
