import {
  encounters,
  mails,
  presences,
  reservations,
  rounds,
  speedDates as speedDateRows,
} from '@stamtafel/db/schema'
import { transact } from '@stamtafel/db'
import { secondsAfter } from '@stamtafel/domain'
import { match } from '@stamtafel/matching'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { enterPlace } from '../places/enter-place.ts'
import { leaveVenue } from '../places/leave-venue.ts'
import { createPresence } from '../presence/create-presence.ts'
import { goAway, listPairings, startEvening } from '../testing/evening.ts'
import { createSpeedDates, createSpeedDateTimer } from './create-speed-dates.ts'

const db = await createTestDatabase()
const timer = { kind: 'timer' } as const

describe('a speed date of four', () => {
  test('brings each two together once in three rounds', async () => {
    const evening = await startEvening(db, 4)
    await evening.playToTheEnd()
    expect(await evening.meetings()).toHaveLength(6)
    expect(new Set(await evening.meetings()).size).toBe(6)
  })

  test('puts everybody into a pairing at the bell, and back to waiting after the goodbye', async () => {
    const evening = await startEvening(db, 4)
    await evening.passToFirstBell()
    expect(await evening.placesOf(evening.actors)).toEqual(['pairing', 'pairing', 'pairing', 'pairing'])
    evening.deps.clock.pass(131)
    await evening.tend()
    expect(await evening.placesOf(evening.actors)).toEqual([
      'speed-date',
      'speed-date',
      'speed-date',
      'speed-date',
    ])
  })

  test('says goodbye in the pairing after the end of the talk', async () => {
    const evening = await startEvening(db, 4)
    await evening.passToFirstBell()
    evening.deps.clock.pass(125)
    await evening.tend()
    expect(await evening.placesOf(evening.actors)).toEqual(['pairing', 'pairing', 'pairing', 'pairing'])
  })

  test('counts the people whom one has met today for the first time, and nobody of an earlier day', async () => {
    const evening = await startEvening(db, 4)
    const { noor, sam, organisationId } = evening
    const [onePersonId = '', otherPersonId = ''] = [noor, sam].map(({ personId }) => personId).toSorted()
    await db.insert(encounters).values({
      organisationId,
      onePersonId,
      otherPersonId,
      metAt: secondsAfter(evening.deps.now(), -86_400),
      seconds: 120,
    })
    await evening.playToTheEnd()
    expect((await evening.see(noor)).metToday).toBe(2)
    expect((await evening.see(sam)).metToday).toBe(2)
  })

  test('ends in the foyer, with a mail to each that names whom they met', async () => {
    const evening = await startEvening(db, 4)
    await evening.playToTheEnd()
    expect(await evening.placesOf(evening.actors)).toEqual(['foyer', 'foyer', 'foyer', 'foyer'])
    const sent = await db.select().from(mails).where(eq(mails.kind, 'people-met'))
    const own = sent.filter(({ dedupeKey }) => dedupeKey?.includes(evening.speedDateId))
    expect(own).toHaveLength(4)
    expect(own[0]?.payload).toMatchObject({ people: [{}, {}, {}] })
  })

  test('remembers nobody who left before they had talked', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    const { noor } = evening
    evening.deps.clock.pass(5)
    await enterPlace(evening.deps, noor, { kind: 'foyer' })
    evening.deps.clock.pass(120)
    await evening.tend()
    expect(await evening.meetings()).toEqual([])
  })
})

test('who lost the connection in a round is shown to the partner as away, until when the place is held', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  const { noor, sam } = evening
  await goAway(db, noor, evening.deps.now())
  const { current } = await evening.speedDates.see(sam, { speedDateId: evening.speedDateId })
  const until = secondsAfter(evening.deps.now(), 20)
  const partners = [{ attendeeId: noor.attendeeId, state: 'held', until }]
  expect(current[0]?.seat).toMatchObject({ kind: 'pairing', partners })
})

describe('an encounter', () => {
  test('is none with somebody who lost the connection before the bell and never came back', async () => {
    const evening = await startEvening(db, 2)
    evening.deps.clock.pass(41)
    await evening.tend()
    const { noor } = evening
    evening.deps.clock.pass(19)
    await goAway(db, noor, evening.deps.now())
    evening.deps.clock.pass(1)
    await evening.tend()
    evening.deps.clock.pass(20)
    await transact(db, (tx) => leaveVenue(tx, { personId: noor.personId, now: evening.deps.now() }))
    evening.deps.clock.pass(100)
    await evening.tend()
    expect(await evening.meetings()).toEqual([])
  })

  test('does not count the seconds for which one of the two was away', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    const { noor } = evening
    evening.deps.clock.pass(10)
    await goAway(db, noor, evening.deps.now())
    evening.deps.clock.pass(15)
    const presence = createPresence(evening.deps)
    const processId = crypto.randomUUID()
    await presence.renewLease({ processId })
    await presence.openStream({ actor: noor, tabId: 'tab-after-reload', processId })
    evening.deps.clock.pass(96)
    await evening.tend()
    const [met] = await db.select().from(encounters).where(eq(encounters.eventId, evening.eventId))
    expect(met?.seconds).toBe(105)
  })

  test('counts a time for which both were away once, as when a server dies under everybody', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    for (const actor of evening.actors) await goAway(db, actor, evening.deps.now())
    evening.deps.clock.pass(15)
    const presence = createPresence(evening.deps)
    const processId = crypto.randomUUID()
    await presence.renewLease({ processId })
    for (const actor of evening.actors) {
      await presence.openStream({ actor, tabId: 'tab-after-reload', processId })
    }
    evening.deps.clock.pass(106)
    await evening.tend()
    const [met] = await db.select().from(encounters).where(eq(encounters.eventId, evening.eventId))
    expect(met?.seconds).toBe(105)
  })
})

describe('preparing a round', () => {
  test('reserves for everybody twenty seconds ahead, and tells it once', async () => {
    const evening = await startEvening(db, 4)
    evening.deps.clock.pass(41)
    await evening.tend()
    const ids = evening.actors.map(({ personId }) => personId)
    expect(await db.$count(reservations, inArray(reservations.personId, ids))).toBe(4)
    const told = evening.deps.live.published.filter(({ message }) => message.type === 'round.prepared')
    expect(told).toHaveLength(1)
  })

  test('takes only those who are here and connected', async () => {
    const evening = await startEvening(db, 4)
    const [away, ...rest] = evening.actors
    await db
      .update(presences)
      .set({ state: 'gone' })
      .where(eq(presences.personId, away?.personId ?? ''))
    await evening.passToFirstBell()
    const paired = (await listPairings(db, evening.speedDateId)).flat()
    expect(paired.toSorted()).toEqual(rest.map(({ attendeeId }) => attendeeId).toSorted())
  })

  test('reserves nothing for somebody who sat down at a table while the pairs were made', async () => {
    const gathering = await createGathering(db, { people: 2 })
    const { deps, speedDateId, actors, tableId } = gathering
    const [noor, sam] = actors
    if (!noor || !sam) throw new Error('Nobody is here')
    const speedDates = createSpeedDates(deps)
    const rings = createSpeedDateTimer({
      ...deps,
      match: async (input) => {
        if (input.people.length > 0) await enterPlace(deps, noor, { kind: 'table', tableId })
        return match(input)
      },
    })
    await rings.tend(timer, { speedDateId })
    for (const actor of actors) await speedDates.setEntry(actor, { speedDateId, state: 'here' })
    deps.clock.pass(41)
    await rings.tend(timer, { speedDateId })
    const ids = actors.map(({ personId }) => personId)
    expect(await db.$count(reservations, inArray(reservations.personId, ids))).toBe(0)
    const detail = await speedDates.see(sam, { speedDateId })
    expect(detail.current[0]?.seat).toEqual({ kind: 'sitting-out', reason: 'partner-left' })
  })

  test('uses up what a host has added to the gathering', async () => {
    const evening = await startEvening(db, 2)
    const row = eq(speedDateRows.id, evening.speedDateId)
    await db.update(speedDateRows).set({ extraSeconds: 60 }).where(row)
    const began = evening.deps.now()
    const { nextBell } = await evening.see(evening.noor)
    expect(nextBell).toEqual(secondsAfter(began, 120))
    await evening.pass(100)
    const [round] = await db.select().from(rounds).where(eq(rounds.speedDateId, evening.speedDateId))
    expect(round?.bellAt).toEqual(nextBell)
    const [after] = await db.select().from(speedDateRows).where(row)
    expect(after?.extraSeconds).toBe(0)
  })

  test('too late puts its bell off, so that everybody is told ten seconds ahead', async () => {
    const evening = await startEvening(db, 2)
    await evening.pass(70)
    const [round] = await db.select().from(rounds).where(eq(rounds.speedDateId, evening.speedDateId))
    expect(round?.bellAt).toEqual(secondsAfter(evening.deps.now(), 10))
  })

  test('by two workers at once happens once', async () => {
    const evening = await startEvening(db, 6)
    evening.deps.clock.pass(41)
    await Promise.all([evening.tend(), evening.tend(), evening.tend()])
    expect(await db.$count(rounds, eq(rounds.speedDateId, evening.speedDateId))).toBe(1)
  })

  test('tells each attendee of their partner, with a token for them alone', async () => {
    const evening = await startEvening(db, 2)
    evening.deps.clock.pass(41)
    await evening.tend()
    const [round] = await db.select().from(rounds).where(eq(rounds.speedDateId, evening.speedDateId))
    const attendeeIds = evening.actors.map(({ attendeeId }) => attendeeId)
    const seats = await evening.speedDates.seatsInRound({ roundId: round?.id ?? '', attendeeIds })
    const [one, other] = attendeeIds
    expect(seats.get(one ?? '')?.message.seat).toMatchObject({
      kind: 'pairing',
      partners: [{ attendeeId: other }],
    })
    const access = await seats.get(one ?? '')?.mint?.()
    const token = await evening.deps.mediaTokens.verifyToken(access?.token ?? '', evening.deps.now())
    expect(token).toMatchObject({ isValid: true, identity: one })
  })
})

describe('the bell', () => {
  test('that is rung late keeps the pairings and the announced end', async () => {
    const evening = await startEvening(db, 4)
    evening.deps.clock.pass(41)
    await evening.tend()
    const [prepared] = await db.select().from(rounds).where(eq(rounds.speedDateId, evening.speedDateId))
    evening.deps.clock.pass(29)
    await evening.tend()
    const [talking] = await db.select().from(rounds).where(eq(rounds.speedDateId, evening.speedDateId))
    expect(talking).toMatchObject({ phase: 'talking', endsAt: prepared?.endsAt })
    expect(await evening.placesOf(evening.actors)).toEqual(['pairing', 'pairing', 'pairing', 'pairing'])
  })

  test('leaves the partner of one who took a breather waiting, with the reason', async () => {
    const evening = await startEvening(db, 2)
    evening.deps.clock.pass(41)
    await evening.tend()
    const { noor, sam } = evening
    await evening.speedDates.setEntry(noor, { speedDateId: evening.speedDateId, state: 'paused' })
    evening.deps.clock.pass(20)
    await evening.tend()
    const detail = await evening.speedDates.see(sam, { speedDateId: evening.speedDateId })
    expect(detail.current[0]?.seat).toEqual({ kind: 'sitting-out', reason: 'partner-left' })
  })

  test('by two workers at once rings once', async () => {
    const evening = await startEvening(db, 4)
    evening.deps.clock.pass(41)
    await evening.tend()
    evening.deps.clock.pass(20)
    await Promise.all([evening.tend(), evening.tend()])
    const rung = evening.deps.live.published.filter(({ message }) => message.type === 'round.started')
    expect(rung).toHaveLength(1)
  })
})

test('tending orders one job for the next instant', async () => {
  const evening = await startEvening(db, 2)
  const jobs = evening.deps.jobs.enqueued()
  expect(jobs).toMatchObject([{ name: 'tend-speed-date', delayMs: 40_000 }])
})

test('a speed date that has ended is never due again', async () => {
  const evening = await startEvening(db, 2)
  await evening.playToTheEnd()
  await evening.tend()
  const [row] = await db.select().from(speedDateRows).where(eq(speedDateRows.id, evening.speedDateId))
  expect(row?.nextStepAt).toBeNull()
})
