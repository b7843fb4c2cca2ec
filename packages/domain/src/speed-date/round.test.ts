import { expect, test } from 'vitest'
import { advanceRound, prepareRound } from './round.ts'

const plan = { rounds: 4, roundSeconds: 120, breakSeconds: 30, gatherSeconds: 60 }
const bellAt = new Date('2026-11-24T10:00:00Z')
const preparing = prepareRound(plan, { bellAt, rooms: 5 })
const talking = advanceRound(preparing, { type: 'ring' })
const over = advanceRound(talking, { type: 'end' })

test('a round ends its seconds after the bell and says goodbye out of the break', () => {
  expect(preparing).toMatchObject({
    endsAt: new Date('2026-11-24T10:02:00Z'),
    goodbyeUntil: new Date('2026-11-24T10:02:10Z'),
  })
})

test('without a break there is no goodbye after the end', () => {
  const { endsAt, goodbyeUntil } = prepareRound({ ...plan, breakSeconds: 0 }, { bellAt, rooms: 5 })
  expect(goodbyeUntil).toEqual(endsAt)
})

test('its media rooms open ten seconds before the bell', () => {
  expect(preparing.opensAt).toEqual(new Date('2026-11-24T09:59:50Z'))
})

test('a thousand media rooms open earlier', () => {
  const { opensAt } = prepareRound(plan, { bellAt, rooms: 1000 })
  expect(opensAt).toEqual(new Date('2026-11-24T09:59:42Z'))
})

test('ringing twice changes nothing', () => {
  expect(advanceRound(talking, { type: 'ring' })).toBe(talking)
})

test('ending twice changes nothing', () => {
  expect(advanceRound(over, { type: 'end' })).toBe(over)
})

test('releasing twice changes nothing', () => {
  const released = advanceRound(over, { type: 'release' })
  expect(advanceRound(released, { type: 'release' })).toBe(released)
})

test('a round that is over cannot be rung', () => {
  expect(() => advanceRound(over, { type: 'ring' })).toThrow('Cannot ring a round that is over')
})

test('people are not released while they talk', () => {
  expect(() => advanceRound(talking, { type: 'release' })).toThrow(
    expect.objectContaining({ code: 'round.wrong-phase' }),
  )
})
