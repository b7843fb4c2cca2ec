import { describe, expect, test } from 'vitest'
import { aLounge, aSpeedDate } from '#web/testing/samples.ts'
import { isInSpeedDate, nextStep, readProgress, stepAt, tableToShow, writeProgress } from './guide.ts'

describe('the guide through the demo', () => {
  test('suggests what was neither done nor skipped', () => {
    expect(nextStep({ done: [], passed: [] })).toBe('look')
    expect(nextStep({ done: ['look', 'date'], passed: ['table'] })).toBe('stage')
    expect(nextStep({ done: ['look', 'table', 'date', 'stage', 'run'], passed: [] })).toBeUndefined()
  })

  test('goes by where somebody truly is', () => {
    const foyer = '/e/fair'
    const table = { kind: 'table', tableId: 'four', seat: 1 } as const
    expect(stepAt(table, { page: '/e/fair/table/four', foyer })).toBe('table')
    expect(stepAt({ kind: 'stage', stageId: 'hall' }, { page: foyer, foyer })).toBe('stage')
    expect(stepAt({ kind: 'foyer' }, { page: foyer, foyer })).toBe('look')
    expect(stepAt({ kind: 'foyer' }, { page: '/e/fair/ready', foyer })).toBeUndefined()
    const waiting = { kind: 'speed-date', speedDateId: 'afternoon' } as const
    expect(stepAt(waiting, { page: '/e/fair/date/afternoon', foyer })).toBeUndefined()
  })

  test('keeps still while somebody talks, and until they have met everybody', () => {
    const pairing = { kind: 'pairing', speedDateId: 'afternoon', roundId: 'r', pairingId: 'p' } as const
    const waiting = { kind: 'speed-date', speedDateId: 'afternoon' } as const
    const running = [aSpeedDate({ phase: 'running' })]
    const before = { done: [], passed: [] } as const
    const after = { done: ['date'], passed: [] } as const
    expect(isInSpeedDate({ place: pairing, speedDates: running }, before)).toBe(true)
    expect(isInSpeedDate({ place: waiting, speedDates: running }, before)).toBe(false)
    expect(isInSpeedDate({ place: waiting, speedDates: running }, after)).toBe(true)
    const paused = [aSpeedDate({ phase: 'running', myEntry: 'paused' })]
    expect(isInSpeedDate({ place: waiting, speedDates: paused }, after)).toBe(false)
    const over = [aSpeedDate({ phase: 'ended' })]
    expect(isInSpeedDate({ place: waiting, speedDates: over }, after)).toBe(false)
  })

  test('leads to company and a free chair', () => {
    const person = { attendeeId: 'tom', name: 'Tom Smit', seat: 1, isAway: false }
    const empty = { id: 'one', number: 1, topic: null, seats: 4, seatsLeft: 4, people: [] }
    const full = { ...empty, id: 'two', seatsLeft: 0, people: [person] }
    const right = { ...empty, id: 'three', seatsLeft: 3, people: [person] }
    expect(tableToShow([aLounge({ tables: [empty, full] }), aLounge({ tables: [right] })])).toBe(right)
    expect(tableToShow([aLounge({ tables: [empty] })])).toBeUndefined()
  })

  test('is kept by the browser, and forgets what it does not know', () => {
    const progress = { done: ['look'], passed: ['table', 'date'] } as const
    expect(readProgress(writeProgress(progress))).toEqual(progress)
    expect(readProgress('look fly|')).toEqual({ done: ['look'], passed: [] })
    expect(readProgress(undefined)).toEqual({ done: [], passed: [] })
  })
})
