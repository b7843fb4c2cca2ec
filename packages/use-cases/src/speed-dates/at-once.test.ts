import { findSpeedDate } from '@stamtafel/db'
import { reservations } from '@stamtafel/db/schema'
import { DomainError, type AttendeeActor } from '@stamtafel/domain'
import { match, type MatchInput } from '@stamtafel/matching'
import { createTestDatabase } from '@stamtafel/testing'
import { inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { enterPlace } from '../places/enter-place.ts'
import { startEvening } from '../testing/evening.ts'
import { holdUp, untilWaiting } from '../testing/hold-up.ts'
import { block, likeThrees, listSideRounds } from '../testing/what-people-do.ts'
import { createSpeedDateTimer } from './create-speed-dates.ts'
import { finishSpeedDate } from './finish-speed-date.ts'

const db = await createTestDatabase()

test('who presses while the bell is being rung is waited for no longer', async () => {
  const evening = await startEvening(db, 2)
  const { noor } = evening
  await evening.sign(noor, 'hidden')
  for (const seconds of [41, 16]) await evening.pass(seconds)
  const letGo = await holdUp(db, evening)
  const ringing = evening.pass(4)
  await untilWaiting(db, 1, ringing)
  const pressing = evening.sign(noor, 'pressed')
  await untilWaiting(db, 2, pressing)
  await letGo()
  await Promise.all([ringing, pressing])
  const [seat] = await evening.seatsOf(noor)
  expect(seat).toMatchObject({ kind: 'pairing', absentUntil: null })
  await evening.pass(15)
  expect(await evening.placesOf(evening.actors)).toEqual(['pairing', 'pairing'])
})

test('who comes late to a pair of whom one leaves at that moment waits, and is never alone in it', async () => {
  const evening = await startEvening(db, 2, { roundSeconds: 300 })
  await evening.passToFirstBell()
  const [late] = await evening.addPeople(1)
  if (!late) throw new Error('Nobody came')
  await likeThrees(db, [...evening.actors, late])
  await evening.come([late])
  await evening.pass(0)
  const letGo = await holdUp(db, evening)
  const leaving = evening.say(evening.sam, { state: 'paused' })
  await untilWaiting(db, 1, leaving)
  const joining = evening.pass(10)
  await untilWaiting(db, 2, joining)
  await letGo()
  await Promise.all([leaving, joining])
  expect(await evening.placesOf([late, ...evening.actors])).toEqual(Array(3).fill('speed-date'))
})

test('two of whom one blocks the other while pairs are made are not announced to each other', async () => {
  const evening = await startEvening(db, 2)
  const { deps, speedDateId } = evening
  deps.clock.pass(41)
  const rings = createSpeedDateTimer({
    ...deps,
    match: async (input) => {
      await block(db, evening.actors)
      return match(input)
    },
  })
  await rings.tend({ kind: 'timer' }, { speedDateId })
  const seats = (await Promise.all(evening.actors.map(evening.seatsOf))).flat()
  expect(seats.map(({ kind }) => kind)).toEqual(['sitting-out', 'sitting-out'])
  expect(await db.$count(reservations, inArray(reservations.attendeeId, idsOf(evening.actors)))).toBe(0)
})

test('two who come late and are kept apart while they are brought together are not announced', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  const late = await evening.addPeople(2)
  await evening.come(late)
  const { deps, speedDateId } = evening
  const rings = createSpeedDateTimer({
    ...deps,
    match: async (input) => {
      await block(db, late)
      return match(input)
    },
  })
  await rings.tend({ kind: 'timer' }, { speedDateId })
  expect(await listSideRounds(db, evening)).toEqual([])
})

describe('who says that they are here while the speed date ends', () => {
  test('is told that it has ended, and is not in it', async () => {
    const { evening, late, finish } = await startEnding()
    const letGo = await holdUp(db, evening)
    const ending = finish()
    await untilWaiting(db, 1, ending)
    const coming = evening.say(late, { state: 'here' })
    await untilWaiting(db, 2, coming)
    const refusal = coming.then(() => undefined, codeOf)
    await letGo()
    expect(await refusal).toBe('speed-date.wrong-phase')
    await ending
    expect(await evening.placesOf([late])).toEqual(['foyer'])
    expect(await evening.entryOf(late)).toBeUndefined()
  })

  test('or signs up for it, is told so as well', async () => {
    const { evening, late, finish } = await startEnding()
    const letGo = await holdUp(db, evening)
    const ending = finish()
    await untilWaiting(db, 1, ending)
    const joining = evening.say(late, { state: 'joined' })
    await untilWaiting(db, 2, joining)
    const refusal = joining.then(() => undefined, codeOf)
    await letGo()
    expect(await refusal).toBe('speed-date.wrong-phase')
    await ending
    expect(await evening.entryOf(late)).toBeUndefined()
  })

  test('is brought to the foyer with everybody else, where they came first', async () => {
    const { evening, late, finish } = await startEnding()
    const letGo = await holdUp(db, evening)
    const coming = evening.say(late, { state: 'here' })
    await untilWaiting(db, 1, coming)
    const ending = finish()
    await untilWaiting(db, 2, ending)
    await letGo()
    await Promise.all([coming, ending])
    expect(await evening.placesOf([late])).toEqual(['foyer'])
  })

  test('is told so at the door as well', async () => {
    const { evening, late, finish } = await startEnding()
    const letGo = await holdUp(db, evening)
    const ending = finish()
    await untilWaiting(db, 1, ending)
    const { deps, speedDateId } = evening
    const coming = enterPlace(deps, late, { kind: 'speed-date', speedDateId })
    await untilWaiting(db, 2, coming)
    const refusal = coming.then(() => undefined, codeOf)
    await letGo()
    expect(await refusal).toBe('speed-date.wrong-phase')
    await ending
    expect(await evening.placesOf([late])).toEqual(['foyer'])
  })
})

/** A speed date that is about to end, and somebody who is not in it. */
async function startEnding() {
  const evening = await startEvening(db, 2)
  const [late] = await evening.addPeople(1)
  const speedDate = await findSpeedDate(db, evening.speedDateId)
  if (!late || !speedDate) throw new Error('Nobody came')
  const deps = { ...evening.deps, match: async (input: MatchInput) => match(input) }
  return { evening, late, finish: () => finishSpeedDate(deps, speedDate) }
}

function idsOf(actors: readonly AttendeeActor[]): string[] {
  return actors.map(({ attendeeId }) => attendeeId)
}

/** Of a failure that is awaited later, so that it is heard when it comes. */
function codeOf(error: unknown): string | undefined {
  return error instanceof DomainError ? error.code : undefined
}
