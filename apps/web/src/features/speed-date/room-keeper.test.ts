import type { RoundView } from '@stamtafel/contracts'
import { beforeEach, expect, test } from 'vitest'
import { createFakeSession, type FakeSession } from '#web/testing/fake-session.ts'
import { access, aPairing, aRound, at } from '#web/testing/samples.ts'
import { reservationTimes } from './reservation-times.ts'
import { createRoomKeeper, type RoomKeeper } from './room-keeper.ts'

let session: FakeSession
let keeper: RoomKeeper

beforeEach(() => {
  session = createFakeSession()
  keeper = createRoomKeeper(session)
  for (const key of ['first', 'second', 'repaired']) keeper.learn(access(key))
})

const ms = (seconds: number) => Date.parse(at(seconds))
const reserved = () => session.reservations.map(({ key, bell }) => [key, (bell - ms(0)) / 1000])

/** A round that begins at second 0 and one that is prepared for second 345. */
function round(pairingId: string, changes: Partial<RoundView> = {}): RoundView {
  const times = { opensAt: at(-10), bell: at(0), endsAt: at(300), goodbyeUntil: at(310) }
  return aRound({ ...times, seat: aPairing({ pairingId }), ...changes })
}
function next(pairingId: string, changes: Partial<RoundView> = {}): RoundView {
  const times = { opensAt: at(335), bell: at(345), endsAt: at(645), goodbyeUntil: at(655) }
  return round(pairingId, { id: 'two', number: 2, ...times, ...changes })
}

test('each pairing is handed over once', () => {
  keeper.follow([round('first')], null)
  keeper.follow([round('first')], null)
  keeper.follow([round('first'), next('second')], null)
  expect(reserved()).toEqual([
    ['first', 0],
    ['second', 345],
  ])
})

test('the later bell comes last, however the rounds are listed', () => {
  keeper.follow([next('second'), round('first')], null)
  expect(reserved().map(([key]) => key)).toEqual(['first', 'second'])
})

test('of a pairing whose room is not known nothing is handed over', () => {
  keeper.follow([round('unknown')], null)
  expect(reserved()).toEqual([])
})

test('a bell that is moved is handed over anew, with the same room', () => {
  keeper.follow([next('second')], null)
  keeper.follow([next('second', { bell: at(405) })], null)
  expect(reserved()).toEqual([
    ['second', 345],
    ['second', 405],
  ])
  expect(session.reservations.map(({ token }) => token)).toEqual(['token-of-second', 'token-of-second'])
})

test('while a host has it stand still no bell is in reach, and afterwards the moved one is', () => {
  keeper.follow([next('second')], null)
  keeper.follow([next('second')], at(320))
  expect(session.reservations.at(-1)?.bell).toBeGreaterThan(ms(3600))
  keeper.follow([next('second', { bell: at(375) })], null)
  expect(reserved().at(-1)).toEqual(['second', 375])
})

test('what had passed when it was stopped stays where it was', () => {
  expect(reservationTimes(round('first'), at(100))).toMatchObject({ opensAt: ms(-10), bell: ms(0) })
  expect(reservationTimes(round('first'), at(100)).endsAt).toBeGreaterThan(ms(3600))
})

test('a round that is called off is let go of', () => {
  keeper.follow([round('first'), next('second')], null)
  keeper.follow([round('first')], null)
  expect(session.isReserved()).toBe(false)
})

test('a round that is over does not call off the one that is prepared', () => {
  keeper.follow([round('first'), next('second')], null)
  keeper.follow([next('second')], null)
  expect(session.isReserved()).toBe(true)
})

test('a pairing that is made anew takes the place of the one before, in whichever order one hears of it', () => {
  keeper.follow([next('second')], null)
  keeper.handOver('repaired', reservationTimes(next('repaired'), null))
  keeper.follow([next('second')], null)
  keeper.follow([next('repaired')], null)
  expect(reserved().map(([key]) => key)).toEqual(['second', 'repaired'])
  expect(session.isReserved()).toBe(true)
})

test('rows older than an announcement do not call it off', () => {
  keeper.handOver('second', reservationTimes(next('second'), null))
  keeper.follow([round('first')], null)
  expect(session.isReserved()).toBe(true)
})

test('whoever is no longer in a pairing leaves its room at once', () => {
  keeper.follow([round('first')], null)
  session.enterRoom(access('first'))
  keeper.follow([round('first', { seat: { kind: 'none' } })], null)
  expect(session.room()).toBeUndefined()
})

test('whoever comes to a pairing that talks already is in its room from when it was said', () => {
  const seat = aPairing({ pairingId: 'first', joinsAt: at(60) })
  keeper.follow([round('first', { seat })], null)
  expect(reserved()).toEqual([['first', 60]])
})

test('after letting go all is handed over anew', () => {
  keeper.follow([round('first')], null)
  keeper.letGo()
  expect(session.isReserved()).toBe(false)
  keeper.follow([round('first')], null)
  expect(session.isReserved()).toBe(true)
})
