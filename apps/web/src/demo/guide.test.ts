import { describe, expect, test } from 'vitest'
import { aLounge } from '#web/testing/samples.ts'
import { nextStep, readProgress, stepAt, tableToShow, writeProgress } from './guide.ts'

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
