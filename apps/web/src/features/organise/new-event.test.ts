import { expect, test } from 'vitest'
import { instantIn, isTalkLength, planFor, shortestTalk, timeZones, totalSeconds } from './new-event.ts'

const input = {
  template: 'online-conference',
  name: 'Meet Operations',
  startsAtLocal: '2026-11-26T09:30',
  timeZone: 'Europe/Amsterdam',
  roundSeconds: 300,
} as const

test.for([
  ['Europe/Amsterdam', '2026-11-26T09:30', '2026-11-26T08:30:00.000Z'],
  ['Europe/Amsterdam', '2026-07-03T09:30', '2026-07-03T07:30:00.000Z'],
  ['America/New_York', '2026-11-26T09:30', '2026-11-26T14:30:00.000Z'],
  ['Asia/Kolkata', '2026-11-26T09:30', '2026-11-26T04:00:00.000Z'],
  ['UTC', '2026-11-26T00:00', '2026-11-26T00:00:00.000Z'],
  ['Europe/Amsterdam', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
] as const)('in %s a clock at %s shows %s', ([zone, local, instant]) => {
  expect(instantIn(zone, local)?.toISOString()).toBe(instant)
})

test('what is not yet chosen is no instant', () => {
  expect(instantIn('UTC', '')).toBeUndefined()
})

test('four talks of five minutes take 24 minutes, gathering and breaks included', () => {
  expect(Math.ceil(totalSeconds(planFor(input)) / 60)).toBe(24)
})

test('a talk of twenty seconds is possible where the break leaves time to tell people', () => {
  expect(isTalkLength(planFor({ ...input, roundSeconds: 20 }))).toBe(true)
})

test('a talk below the shortest and one above a quarter of an hour are not', () => {
  const shortest = shortestTalk(planFor(input))
  expect(isTalkLength(planFor({ ...input, roundSeconds: shortest - 1 }))).toBe(false)
  expect(isTalkLength(planFor({ ...input, roundSeconds: 901 }))).toBe(false)
})

test('the own zone comes first, and once', () => {
  const zones = timeZones('Europe/Amsterdam')
  expect(zones[0]).toBe('Europe/Amsterdam')
  expect(zones.filter((zone) => zone === 'Europe/Amsterdam')).toHaveLength(1)
})
