import { attendees, presences, reservations } from '@stamtafel/db/schema'
import { lockCompany, transact } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import { leaveRoom as job } from '@stamtafel/jobs'
import { createTestDatabase } from '@stamtafel/testing'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { leaveRoom } from '../media/leave-room.ts'
import { announceLeft } from '../places/announce-left.ts'
import { announceMove } from '../places/announce-move.ts'
import { enterPlace } from '../places/enter-place.ts'
import { leaveVenue } from '../places/leave-venue.ts'
import { goAway, startEvening, type Evening } from '../testing/evening.ts'
import { block } from '../testing/what-people-do.ts'
import { leaveTalkWith } from './leave-talk-with.ts'

const db = await createTestDatabase()

/** Every way out of a talk. */
const WAYS: readonly [string, (evening: Evening) => Promise<unknown>][] = [
  ['leaves the speed date', ({ say, noor }) => say(noor, { state: 'left' })],
  ['takes a breather', ({ say, noor }) => say(noor, { state: 'paused' })],
  ['goes to the foyer', ({ deps, noor }) => enterPlace(deps, noor, { kind: 'foyer' })],
  ['sits down at a table', ({ deps, noor, tableId }) => enterPlace(deps, noor, { kind: 'table', tableId })],
  [
    'is gone after the hold time',
    async ({ deps, noor }) => {
      await goAway(db, noor, deps.now())
      const left = await transact(db, (tx) => leaveVenue(tx, { personId: noor.personId, now: deps.now() }))
      if (left) await announceLeft(deps, left)
    },
  ],
  [
    'is kept apart from the other',
    async ({ deps, noor, sam }) => {
      const left = await transact(db, async (tx) => {
        await lockCompany(tx, [noor.personId, sam.personId])
        return leaveTalkWith(tx, { actor: noor, otherPersonId: sam.personId, now: deps.now() })
      })
      if (left) await announceMove(deps, left)
    },
  ],
]

describe.for(WAYS)('when one %s', ([, leave]) => {
  test('the other waits and is asked, with the same words for every way', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    await evening.pass(20)
    await leave(evening)
    expect(await evening.placesOf([evening.sam])).toEqual(['speed-date'])
    const [seat] = await evening.seatsOf(evening.sam)
    const { attendeeId } = evening.noor
    expect(seat).toMatchObject({ kind: 'deserted', partner: { attendeeId, name: 'Person 1' } })
    expect((await evening.entryOf(evening.sam))?.state).toBe('here')
  })

  test('before the bell, the other reads that they have left', async () => {
    const evening = await startEvening(db, 2)
    await evening.pass(41)
    await leave(evening)
    const [seat] = await evening.seatsOf(evening.sam)
    expect(seat).toMatchObject({ kind: 'pairing', partners: [{ state: 'left', until: null }] })
    const [own] = await evening.seatsOf(evening.noor)
    expect(own?.kind ?? 'none').toBe('none')
  })

  test('before the bell, they are at once out of the media room in which they waited for it', async () => {
    const evening = await startEvening(db, 2)
    await evening.pass(41)
    await evening.pass(10)
    const room = await joinReserved(evening)
    await leave(evening)
    await doAtOnce(evening)
    expect(await evening.deps.media.listParticipants(room)).toMatchObject([
      { identity: evening.sam.attendeeId },
    ])
  })
})

test.for(WAYS)('when one of three %s, the two who remain are told to look again', async ([, leave]) => {
  const evening = await startEvening(db, 3)
  await evening.passToFirstBell()
  await evening.pass(20)
  const { deps, speedDateId } = evening
  const before = deps.live.published.length
  await leave(evening)
  const told = deps.live.published.slice(before).filter(({ to }) => to === 'event')
  expect(told.map(({ message }) => message)).toContainEqual({ type: 'speed-date.changed', speedDateId })
})

test('two of whom one is kept apart at the bell are not left together in the media room', async () => {
  const evening = await startEvening(db, 2)
  await evening.pass(41)
  await evening.pass(10)
  const room = await joinReserved(evening)
  await block(db, evening.actors)
  await evening.pass(10)
  await doAtOnce(evening)
  expect(await evening.deps.media.listParticipants(room)).toEqual([])
})

test('who is found silent at the end of a talk waits for no bell in a media room', async () => {
  const evening = await startEvening(db, 4, { breakSeconds: 0 })
  await evening.passToFirstBell()
  await evening.pass(112)
  const rooms = await Promise.all(evening.actors.map((actor) => joinReserved(evening, actor)))
  await evening.pass(8)
  await doAtOnce(evening)
  const inside = await Promise.all(rooms.map((room) => evening.deps.media.listParticipants(room)))
  expect(inside.flat()).toEqual([])
})

test('a breather in a talk leads to the waiting place, and a breather while waiting leads nowhere', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  await evening.say(evening.noor, { state: 'paused' })
  expect(await evening.placesOf([evening.noor])).toEqual(['speed-date'])
  await evening.say(evening.noor, { state: 'paused' })
  expect(await evening.placesOf([evening.noor])).toEqual(['speed-date'])
})

test('who was left is put out of the media room a little later, and told to look at their place', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  const { deps, noor, sam } = evening
  const [before] = await db.select().from(presences).where(eq(presences.personId, sam.personId))
  await evening.say(noor, { state: 'paused' })
  const left = deps.jobs.enqueued().filter(({ name }) => name === 'leave-room')
  const mediaRoom = before?.mediaRoom
  expect(left.map(({ payload }) => payload)).toContainEqual({ attendeeId: sam.attendeeId, mediaRoom })
  const moved = deps.live.published.findLast(({ message }) => message.type === 'place.changed')
  expect(moved?.to).toEqual({ attendeeIds: [noor.attendeeId, sam.attendeeId] })
})

test('both who leave at the bell at once have left, and nobody is asked for ever', async () => {
  const evening = await startEvening(db, 2)
  await evening.pass(41)
  evening.deps.clock.pass(20)
  await Promise.all([
    evening.tend(),
    evening.say(evening.noor, { state: 'paused' }),
    evening.say(evening.sam, { state: 'paused' }),
  ])
  await evening.tend()
  expect(await evening.placesOf(evening.actors)).toEqual(['speed-date', 'speed-date'])
})

test('two pairs who leave each other at once never wait for each other for ever', async () => {
  const evening = await startEvening(db, 8)
  await evening.passToFirstBell()
  await Promise.all(evening.actors.map((actor) => evening.say(actor, { state: 'paused' })))
  expect(new Set(await evening.placesOf(evening.actors))).toEqual(new Set(['speed-date']))
})

test('who is lost to the hold time has talked until the connection was lost', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  const { noor, deps } = evening
  await evening.pass(29)
  await goAway(db, noor, deps.now())
  deps.clock.pass(20)
  await transact(db, (tx) => leaveVenue(tx, { personId: noor.personId, now: deps.now() }))
  await evening.passAwake(80)
  expect(await evening.meetings()).toHaveLength(1)
})

test.for(['joined', 'left'] as const)(
  'what is reserved at one event stays when one has %s at another',
  async (state) => {
    const evening = await startEvening(db, 2)
    await evening.pass(41)
    await evening.pass(16)
    const { speedDateId, actor } = await alsoElsewhere(evening)
    await evening.speedDates.setEntry(actor, { speedDateId, state })
    expect(await db.$count(reservations, eq(reservations.personId, evening.noor.personId))).toBe(1)
    expect((await evening.seatsOf(evening.sam))[0]).toMatchObject({
      kind: 'pairing',
      partners: [{ attendeeId: evening.noor.attendeeId }],
    })
  },
)

/** The first of an evening, as they are at another event of the same organisation. */
async function alsoElsewhere({ noor, alongside }: Evening) {
  const { eventId, speedDateId } = await alongside()
  const elsewhere = { id: crypto.randomUUID(), eventId, personId: noor.personId, name: 'Noor' }
  await db.insert(attendees).values(elsewhere)
  return { speedDateId, actor: { ...noor, eventId, attendeeId: elsewhere.id } }
}

test('a talk at one event is not left by an act at another', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  const { noor, sam, deps } = evening
  const { actor } = await alsoElsewhere(evening)
  const left = await transact(db, async (tx) => {
    await lockCompany(tx, [noor.personId, sam.personId])
    return leaveTalkWith(tx, { actor, otherPersonId: sam.personId, now: deps.now() })
  })
  expect(left).toBeUndefined()
  expect(await evening.placesOf(evening.actors)).toEqual(['pairing', 'pairing'])
})

/** As if the pages of two who are to meet, or of one of all, had connected to the room that is reserved for them. */
async function joinReserved({ deps, actors }: Evening, one?: AttendeeActor): Promise<string> {
  const attendeeIds = (one ? [one] : actors).map(({ attendeeId }) => attendeeId)
  const reserved = await db.select().from(reservations).where(inArray(reservations.attendeeId, attendeeIds))
  for (const { mediaRoom, attendeeId } of reserved) deps.media.join(mediaRoom, attendeeId)
  return reserved[0]?.mediaRoom ?? ''
}

/** What was ordered to be done at once. */
async function doAtOnce({ deps }: Evening): Promise<void> {
  for (const { name, payload, delayMs } of deps.jobs.enqueued()) {
    if (name === job.name && delayMs === 0) await leaveRoom(deps, job.payload.parse(payload))
  }
}

describe('skipping a round', () => {
  test('keeps one out of it, with the reason, and out of none after it', async () => {
    const evening = await startEvening(db, 4)
    await evening.say(evening.noor, { state: 'here', skipsRound: 1 })
    expect((await evening.see(evening.noor)).skipsRound).toBe(1)
    await evening.passToFirstBell()
    const detail = await evening.see(evening.noor)
    expect(detail.current[0]?.seat).toEqual({ kind: 'sitting-out', reason: 'skipped' })
    expect(detail.skipsRound).toBeNull()
    await evening.passAwake(155)
    expect(await evening.placesOf([evening.noor])).toEqual(['pairing'])
  })

  test('may be taken back before the reveal', async () => {
    const evening = await startEvening(db, 2)
    await evening.say(evening.noor, { state: 'here', skipsRound: 1 })
    await evening.say(evening.noor, { state: 'here', skipsRound: null })
    await evening.passToFirstBell()
    expect(await evening.placesOf([evening.noor])).toEqual(['pairing'])
  })

  test('is refused once it is known who is next', async () => {
    const evening = await startEvening(db, 2)
    await evening.pass(41)
    const skip = evening.say(evening.noor, { state: 'here', skipsRound: 1 })
    await expect(skip).rejects.toMatchObject({ code: 'round.wrong-phase' })
  })
})
