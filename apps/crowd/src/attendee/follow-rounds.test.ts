import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeApi } from '../testing/fake-api.ts'
import { followRounds } from './follow-rounds.ts'
import type { Wish } from './wished-rooms.ts'

const START = Date.UTC(2026, 10, 24, 12)
const at = (second: number) => new Date(START + second * 1000).toISOString()
const VENUE = 'GET /events/fair/venue'
const DATE = 'GET /events/fair/speed-dates/date'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

interface Given {
  /** What they said of themselves. */
  readonly entry?: { myEntry: string | null }
  readonly isComplete?: boolean
}

/** Somebody in a speed date whose round opens at 10, rings at 20 and has said goodbye at 48. */
function setUp({ entry = { myEntry: 'here' }, isComplete = true }: Given = {}) {
  const shift = { seconds: 0 }
  const round = () => ({
    opensAt: at(10 + shift.seconds),
    bell: at(20 + shift.seconds),
    goodbyeUntil: at(48 + shift.seconds),
    seat: { kind: 'pairing', pairingId: 'pair', absentUntil: null, joinsAt: null },
  })
  const { call, asked } = fakeApi({
    [VENUE]: () => ({ place: { kind: 'speed-date' }, speedDates: [{ id: 'date', ...entry }] }),
    [DATE]: () => ({ current: [round()] }),
  })
  const held: (readonly Wish[])[] = []
  const follower = followRounds({
    call,
    eventId: 'fair',
    clock: { now: () => new Date(), uncertaintyMs: 0 },
    rooms: {
      hold: (wishes) => void held.push(wishes),
      isComplete: () => isComplete,
      seen: () => [],
      measure: async () => [],
      settled: async () => {},
    },
    complain: (error) => {
      throw error
    },
  })
  return { follower, held, asked, shift }
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

const muted = [{ key: 'pair', isLive: false }]
const live = [{ key: 'pair', isLive: true }]

test('the rooms change at the announced instants, whether or not anybody tells', async () => {
  const { follower, held } = setUp()
  follower.refresh()
  await pass(60)
  expect(held).toEqual([[], muted, live, []])
})

test('a bell that was put off rings later', async () => {
  const { follower, held, shift } = setUp()
  follower.refresh()
  await pass(15)
  shift.seconds = 10
  follower.hear({ type: 'speed-date.changed', speedDateId: 'date' })
  await pass(10)
  expect(held.at(-1)).toEqual(muted)
  await pass(10)
  expect(held.at(-1)).toEqual(live)
})

test('whoever takes a breather is in no room', async () => {
  const { follower, held } = setUp({ entry: { myEntry: 'paused' } })
  follower.refresh()
  await pass(30)
  expect(held).toEqual([[]])
})

test('whoever takes one in the middle of a talk ends that talk first', async () => {
  const entry = { myEntry: 'here' }
  const { follower, held } = setUp({ entry })
  follower.refresh()
  await pass(25)
  entry.myEntry = 'paused'
  follower.refresh()
  await pass(1)
  expect(held.at(-1)).toEqual(live)
  await pass(30)
  expect(held.at(-1)).toEqual([])
})

test('whoever has not joined asks about no rounds', async () => {
  const { follower, asked } = setUp({ entry: { myEntry: null } })
  follower.refresh()
  await pass(1)
  expect(asked).toEqual([VENUE])
})

test('whoever is asked to look twice while they look does so once more', async () => {
  const { follower, asked } = setUp()
  for (let times = 0; times < 3; times++) follower.refresh()
  await pass(1)
  expect(asked).toEqual([VENUE, DATE, VENUE, DATE].slice(0, asked.length))
  expect(asked.length).toBeLessThanOrEqual(4)
})

test('a room that could not be entered is tried again, and again', async () => {
  const { follower, held } = setUp({ isComplete: false })
  follower.refresh()
  await pass(13)
  expect(held.filter((wishes) => wishes.length === 1).length).toBeGreaterThanOrEqual(3)
})

test('whoever lost the network is in no room, hears nothing, and is back where they should be', async () => {
  const { follower, held } = setUp()
  follower.refresh()
  await pass(21)
  follower.suspend()
  expect(held.at(-1)).toEqual([])
  follower.hear({ type: 'place.changed' })
  await pass(5)
  expect(held.at(-1)).toEqual([])
  follower.resume()
  await pass(1)
  expect(held.at(-1)).toEqual(live)
})

test('what the server refuses is told', async () => {
  const { call } = fakeApi({})
  const faults: unknown[] = []
  const follower = followRounds({
    call,
    eventId: 'fair',
    clock: { now: () => new Date(), uncertaintyMs: 0 },
    rooms: {
      hold: () => {},
      isComplete: () => true,
      seen: () => [],
      measure: async () => [],
      settled: async () => {},
    },
    complain: (error) => void faults.push(error),
  })
  follower.refresh()
  await pass(0)
  expect(faults).toHaveLength(1)
})
