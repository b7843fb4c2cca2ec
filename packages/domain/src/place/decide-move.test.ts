import { describe, expect, test } from 'vitest'
import { decideMove, type MoveFacts } from './decide-move.ts'

const table = { tableId: 'four', seats: 4, taken: [1, 2], isBlocked: false }
const facts: MoveFacts = {
  place: { kind: 'foyer' },
  isBanned: false,
  doors: 'open',
  table,
  speedDate: { speedDateId: 'afternoon', phase: 'gathering' },
}
const toTable = { kind: 'table' as const, tableId: 'four' }
const toSpeedDate = { kind: 'speed-date' as const, speedDateId: 'afternoon' }
const atTheTable = { kind: 'table' as const, tableId: 'four', seat: 3 }

describe('sitting down', () => {
  test('takes the first free seat', () => {
    expect(decideMove(facts, toTable)).toEqual({ kind: 'move', to: atTheTable })
  })

  test('takes the seat that was asked for', () => {
    expect(decideMove(facts, { ...toTable, seat: 4 })).toEqual({
      kind: 'move',
      to: { ...atTheTable, seat: 4 },
    })
  })

  test('at a seat that somebody has is refused', () => {
    expect(decideMove(facts, { ...toTable, seat: 2 })).toEqual({ kind: 'refuse', code: 'seat.taken' })
  })

  test('at a full table is refused', () => {
    const full = { ...facts, table: { ...table, taken: [1, 2, 3, 4] } }
    expect(decideMove(full, toTable)).toEqual({ kind: 'refuse', code: 'table.full' })
  })

  test('where somebody sits whom a block keeps apart reads like a full table', () => {
    const blocked = { ...facts, table: { ...table, isBlocked: true } }
    expect(decideMove(blocked, toTable)).toEqual({ kind: 'refuse', code: 'table.full' })
  })

  test('at a taken seat of a table that is full or closed by a block is told the same', () => {
    const full = { ...facts, table: { ...table, taken: [1, 2, 3, 4] } }
    const blocked = { ...facts, table: { ...table, taken: [1, 2, 3, 4], isBlocked: true } }
    for (const seat of [1, 4]) {
      const told = { kind: 'refuse', code: 'table.full' }
      expect(decideMove(full, { ...toTable, seat })).toEqual(told)
      expect(decideMove(blocked, { ...toTable, seat })).toEqual(told)
    }
  })

  test('at a chair that the table does not have is refused', () => {
    expect(decideMove(facts, { ...toTable, seat: 5 })).toEqual({ kind: 'refuse', code: 'table.not-found' })
  })

  test('again at the own table keeps the seat', () => {
    expect(decideMove({ ...facts, place: atTheTable }, toTable)).toEqual({ kind: 'stay' })
  })

  test('outside the opening hours is refused', () => {
    const early = { ...facts, doors: 'not-yet' as const }
    expect(decideMove(early, toTable)).toEqual({ kind: 'refuse', code: 'place.closed' })
  })
})

describe('going to a speed date', () => {
  test('means waiting there', () => {
    expect(decideMove(facts, toSpeedDate)).toEqual({ kind: 'move', to: toSpeedDate })
  })

  test('does not pull somebody out of the pairing', () => {
    const place = { kind: 'pairing' as const, speedDateId: 'afternoon', roundId: 'one', pairingId: 'p' }
    expect(decideMove({ ...facts, place }, toSpeedDate)).toEqual({ kind: 'stay' })
  })

  test.for(['scheduled', 'ended'] as const)('is refused while it is %s', (phase) => {
    const speedDate = { speedDateId: 'afternoon', phase }
    expect(decideMove({ ...facts, speedDate }, toSpeedDate)).toEqual({
      kind: 'refuse',
      code: 'speed-date.wrong-phase',
    })
  })
})

test('one may always go back to the foyer', () => {
  const late = { ...facts, doors: 'over' as const, place: atTheTable }
  expect(decideMove(late, { kind: 'foyer' })).toEqual({ kind: 'move', to: { kind: 'foyer' } })
})

test('somebody banned gets nowhere', () => {
  const banned = { ...facts, isBanned: true }
  expect(decideMove(banned, { kind: 'foyer' })).toEqual({ kind: 'refuse', code: 'attendee.banned' })
})

describe('going to a stage', () => {
  const toStage = { kind: 'stage' as const, stageId: 'main' }
  const open = { ...facts, stage: { stageId: 'main' } }

  test('is open to everybody while the doors are', () => {
    expect(decideMove(open, toStage)).toEqual({ kind: 'move', to: toStage })
    const early = { ...open, doors: 'not-yet' as const }
    expect(decideMove(early, toStage)).toEqual({ kind: 'refuse', code: 'place.closed' })
  })

  test('that the event does not have is refused', () => {
    expect(decideMove(facts, toStage)).toEqual({ kind: 'refuse', code: 'stage.not-found' })
  })

  test('where one is already changes nothing', () => {
    expect(decideMove({ ...open, place: toStage }, toStage)).toEqual({ kind: 'stay' })
  })
})
