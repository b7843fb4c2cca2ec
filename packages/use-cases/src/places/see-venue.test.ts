import { findPresenceOf } from '@stamtafel/db'
import { attendees, blocks, presences } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countStatements } from '../testing/count-statements.ts'
import { enterPlace } from './enter-place.ts'
import { seeVenue } from './see-venue.ts'

const db = await createTestDatabase()

test('the foyer shows who sits at which table, by seat', async () => {
  const { deps, actors, tableId, eventId } = await createGathering(db, { people: 3 })
  const [noor, sam, ada] = actors
  if (!noor || !sam || !ada) throw new Error('Nobody is here')
  await enterPlace(deps, noor, { kind: 'table', tableId })
  await enterPlace(deps, sam, { kind: 'table', tableId, seat: 4 })
  const venue = await seeVenue(deps, ada, { eventId })
  expect(venue.lounges[0]?.tables).toEqual([
    {
      id: tableId,
      number: 1,
      topic: null,
      seats: 4,
      seatsLeft: 2,
      people: [
        { attendeeId: noor.attendeeId, name: 'Person 1', seat: 1, isAway: false },
        { attendeeId: sam.attendeeId, name: 'Person 2', seat: 4, isAway: false },
      ],
      since: (await findPresenceOf(db, noor.attendeeId))?.movedAt,
    },
  ])
})

test('at one’s own table one sees how the others take part, and until when a seat is kept; elsewhere nobody does', async () => {
  const { deps, actors, tableId, eventId } = await createGathering(db, { people: 3 })
  const [noor, sam, ada] = actors
  if (!noor || !sam || !ada) throw new Error('Nobody is here')
  for (const actor of [noor, sam]) await enterPlace(deps, actor, { kind: 'table', tableId })
  const awaySince = deps.now()
  await db
    .update(attendees)
    .set({ listensFirst: true, typesAlong: true })
    .where(eq(attendees.id, sam.attendeeId))
  await db.update(presences).set({ state: 'away', awaySince }).where(eq(presences.attendeeId, sam.attendeeId))
  const seenBy = async (viewer: AttendeeActor) =>
    (await seeVenue(deps, viewer, { eventId })).lounges[0]?.tables[0]?.people.at(-1)
  const plain = { attendeeId: sam.attendeeId, name: 'Person 2', seat: 2, isAway: true }
  const heldUntil = new Date(awaySince.getTime() + 60_000)
  expect(await seenBy(noor)).toEqual({ ...plain, heldUntil, listensFirst: true, typesAlong: true })
  expect(await seenBy(ada)).toEqual(plain)
})

test('of a full table nobody reads who sits there, but those who do', async () => {
  const { deps, actors, tableId, eventId } = await createGathering(db, { people: 3, seats: 2 })
  const [noor, sam, ada] = actors
  if (!noor || !sam || !ada) throw new Error('Nobody is here')
  for (const actor of [noor, sam]) await enterPlace(deps, actor, { kind: 'table', tableId })
  const closed = (await seeVenue(deps, ada, { eventId })).lounges[0]?.tables[0]
  const own = (await seeVenue(deps, sam, { eventId })).lounges[0]?.tables[0]
  expect(closed).toMatchObject({ seats: 2, seatsLeft: 0, people: [] })
  expect(own).toMatchObject({ seatsLeft: 0, people: [{ name: 'Person 1' }, { name: 'Person 2' }] })
})

test('a table that a block closes reads like a full one, to both, and to nobody else', async () => {
  const { deps, actors, tableId, eventId, organisationId } = await createGathering(db, { people: 7 })
  const [noor, sam, ada, ...crowd] = actors
  if (!noor || !sam || !ada) throw new Error('Nobody is here')
  const block = { organisationId, byPersonId: noor.personId, otherPersonId: sam.personId }
  const tableOf = async (viewer: AttendeeActor) =>
    (await seeVenue(deps, viewer, { eventId })).lounges[0]?.tables[0]
  for (const actor of crowd) await enterPlace(deps, actor, { kind: 'table', tableId })
  const full = await tableOf(sam)
  for (const actor of crowd) await enterPlace(deps, actor, { kind: 'foyer' })
  await db.insert(blocks).values(block)
  for (const [sitting, looking] of [
    [noor, sam],
    [sam, noor],
  ] as const) {
    await enterPlace(deps, sitting, { kind: 'table', tableId })
    expect(await tableOf(looking)).toEqual(full)
    expect(await tableOf(ada)).toMatchObject({ seatsLeft: 3, people: [{ attendeeId: sitting.attendeeId }] })
    await enterPlace(deps, sitting, { kind: 'foyer' })
  }
})

test('neither the door nor the foyer takes more statements for a block than for a full table', async () => {
  const { deps, actors, tableId, eventId, organisationId } = await createGathering(db, { people: 6 })
  const [noor, sam, ...crowd] = actors
  if (!noor || !sam) throw new Error('Nobody is here')
  const knock = async () => {
    await seeVenue(deps, sam, { eventId })
    await expect(enterPlace(deps, sam, { kind: 'table', tableId })).rejects.toMatchObject({
      code: 'table.full',
    })
  }
  for (const actor of crowd) await enterPlace(deps, actor, { kind: 'table', tableId })
  const full = await countStatements(db, knock)
  for (const actor of crowd) await enterPlace(deps, actor, { kind: 'foyer' })
  await enterPlace(deps, noor, { kind: 'table', tableId })
  await db.insert(blocks).values({
    organisationId,
    byPersonId: noor.personId,
    otherPersonId: sam.personId,
  })
  expect(full).toBeGreaterThan(8)
  expect(await countStatements(db, knock)).toBe(full)
})

test('it asks the database as often for fifty people as for one', async () => {
  const small = await createGathering(db, { people: 1 })
  const large = await createGathering(db, { people: 50, seats: 8 })
  const [one] = small.actors
  const [first] = large.actors
  if (!one || !first) throw new Error('Nobody is here')
  for (const actor of large.actors.slice(0, 8)) {
    await enterPlace(large.deps, actor, { kind: 'table', tableId: large.tableId })
  }
  const few = await countQueries(() => seeVenue(small.deps, one, { eventId: small.eventId }))
  const many = await countQueries(() => seeVenue(large.deps, first, { eventId: large.eventId }))
  expect([few, many]).toEqual([10, 10])
})

test('another event is not there for an attendee', async () => {
  const { deps, actors } = await createGathering(db, { people: 1 })
  const { eventId } = await createGathering(db, { people: 0 })
  const [noor] = actors
  if (!noor) throw new Error('Nobody is here')
  await expect(seeVenue(deps, noor, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
})

async function countQueries(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const counted = () => {
    count += 1
  }
  db.$client.on('acquire', counted)
  await work()
  db.$client.off('acquire', counted)
  return count
}
