import { reservations } from '@stamtafel/db/schema'
import { secondsAfter, type AttendeeActor } from '@stamtafel/domain'
import { createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { goAway, startEvening, type Evening } from '../testing/evening.ts'
import { block, likeThrees } from '../testing/what-people-do.ts'

const db = await createTestDatabase()

describe('one who comes late to a pair that talks', () => {
  const plan = { roundSeconds: 300 }

  test('is announced ten seconds ahead to all who like threes, and then is with them', async () => {
    const evening = await startEvening(db, 2, plan)
    const late = await lateTo(evening)
    await evening.pass(0)
    const joinsAt = secondsAfter(evening.deps.now(), 10)
    const [own] = await evening.seatsOf(late)
    expect(own).toMatchObject({ kind: 'pairing', joinsAt, position: 2 })
    const [theirs] = await evening.seatsOf(evening.noor)
    const partners = theirs?.kind === 'pairing' ? theirs.partners : []
    expect(partners.at(-1)).toMatchObject({ attendeeId: late.attendeeId, state: 'coming', joinsAt })
    await evening.pass(10)
    expect(await evening.partnersOf(late)).toHaveLength(2)
    expect((await evening.seatsOf(late))[0]).toMatchObject({ joinsAt: null })
    await evening.passAwake(280)
    expect(await evening.meetings()).toHaveLength(3)
  })

  test('gets the token of the pairing, with the instant of coming as the bell', async () => {
    const evening = await startEvening(db, 2, plan)
    const late = await lateTo(evening)
    await evening.pass(0)
    const told = evening.deps.live.published.findLast(({ message }) => message.type === 'round.prepared')
    expect(told?.to).toEqual({ attendeeIds: [late.attendeeId] })
    const roundId = told?.message.type === 'round.prepared' ? told.message.roundId : ''
    const everybody = [...evening.actors, late].map(({ attendeeId }) => attendeeId)
    const seated = await evening.speedDates.seatsInRound({ roundId, attendeeIds: everybody })
    expect([...seated.keys()]).toEqual([late.attendeeId])
    const bell = secondsAfter(evening.deps.now(), 10).toISOString()
    expect(seated.get(late.attendeeId)?.message.bell).toBe(bell)
    expect(seated.get(late.attendeeId)?.mint).toBeDefined()
  })

  test.for([
    ['does not like threes', (evening: Evening) => likeThrees(db, evening.actors)],
    ['finds somebody who does not', ({ noor }: Evening) => likeThrees(db, [noor])],
  ] as const)('waits who %s', async ([, prepare]) => {
    const evening = await startEvening(db, 2, plan)
    await prepare(evening)
    await evening.passToFirstBell()
    const [late] = await evening.addPeople(1)
    if (!late) throw new Error('Nobody came')
    await evening.come([late])
    await evening.pass(0)
    expect(await db.$count(reservations, eq(reservations.attendeeId, late.attendeeId))).toBe(0)
  })

  test('waits where one of the two is blocked', async () => {
    const evening = await startEvening(db, 2, plan)
    const late = await lateTo(evening)
    await block(db, [late, evening.sam])
    await evening.pass(0)
    expect((await evening.seatsOf(late))[0]).toMatchObject({ kind: 'none' })
  })

  test('waits again when one of the two has left before', async () => {
    const evening = await startEvening(db, 2, plan)
    const late = await lateTo(evening)
    await evening.pass(0)
    const [reserved] = await db
      .select()
      .from(reservations)
      .where(eq(reservations.attendeeId, late.attendeeId))
    await evening.say(evening.sam, { state: 'paused' })
    const { attendeeId, mediaRoom } = reserved ?? {}
    expect(evening.deps.jobs.enqueued()).toContainEqual({
      name: 'leave-room',
      payload: { attendeeId, mediaRoom },
      delayMs: 0,
    })
    await evening.pass(10)
    expect(await evening.placesOf([late, evening.noor])).toEqual(['speed-date', 'speed-date'])
    expect((await evening.seatsOf(evening.noor))[0]).toMatchObject({ kind: 'deserted' })
    expect((await evening.seatsOf(late))[0]).toMatchObject({ kind: 'none' })
  })

  test('does not come who has left before', async () => {
    const evening = await startEvening(db, 2, plan)
    const late = await lateTo(evening)
    await evening.pass(0)
    await evening.say(late, { state: 'paused' })
    await evening.pass(10)
    expect(await evening.placesOf([late, ...evening.actors])).toEqual(['speed-date', 'pairing', 'pairing'])
    const [theirs] = await evening.seatsOf(evening.noor)
    const partners = theirs?.kind === 'pairing' ? theirs.partners : []
    expect(partners.map(({ state, isMet }) => ({ state, isMet }))).toEqual([
      { state: 'here', isMet: true },
      { state: 'left', isMet: false },
    ])
  })

  test('holds the place of the latecomer whose connection is lost meanwhile', async () => {
    const evening = await startEvening(db, 2, plan)
    const late = await lateTo(evening)
    await evening.pass(0)
    await goAway(db, late, evening.deps.now())
    await evening.pass(10)
    const [theirs] = await evening.seatsOf(evening.noor)
    expect(theirs?.kind === 'pairing' && theirs.partners.at(-1)).toMatchObject({ state: 'held' })
  })
})

async function lateTo(evening: Evening): Promise<AttendeeActor> {
  await evening.passToFirstBell()
  const [late] = await evening.addPeople(1)
  if (!late) throw new Error('Nobody came')
  await likeThrees(db, [...evening.actors, late])
  await evening.passAwake(60)
  await evening.come([late])
  return late
}
