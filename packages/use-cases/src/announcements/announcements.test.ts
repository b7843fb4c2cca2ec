import { presences, tables } from '@stamtafel/db/schema'
import type { Addressed, AttendeeActor } from '@stamtafel/domain'
import {
  addMember,
  addStage,
  createGathering,
  createOrganisation,
  createTestDatabase,
  tabOf,
} from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createVenue } from '../places/create-venue.ts'
import { createAnnouncements } from './create-announcements.ts'

const db = await createTestDatabase()
const LUNCH = { en: 'Lunch is on', nl: 'De lunch staat klaar' }

async function scene(people = 1) {
  const gathering = await createGathering(db, { people })
  const { deps, eventId, organisationId, actors } = gathering
  const [noor, sam] = actors
  if (!noor) throw new Error('Nobody came')
  const venue = createVenue(deps)
  const { stageId } = await addStage(db, { eventId, startsAt: deps.now() })
  const reading = async (actor: AttendeeActor) => (await venue.see(actor, { eventId })).announcement
  return {
    ...gathering,
    stageId,
    noor,
    sam: sam ?? noor,
    announcements: createAnnouncements(deps),
    organiser: await addMember(db, organisationId, 'organiser'),
    reading,
    read: () => reading(noor),
    go: (actor: AttendeeActor, to: Parameters<typeof venue.enterPlace>[1]['to']) =>
      venue.enterPlace(actor, { tabId: tabOf(actor.attendeeId), to }),
    told: () => deps.live.published.filter(({ message }) => message.type === 'event.announced'),
  }
}

test('what a host says reaches everybody at the event at once, with all there is to know', async () => {
  const { announcements, organiser, eventId, deps } = await scene()
  const said = await announcements.announce(organiser, { eventId, texts: LUNCH })
  expect(said).toMatchObject({
    to: { kind: 'event' },
    texts: LUNCH,
    by: 'organiser',
    at: deps.now().toISOString(),
  })
  expect(deps.live.published.filter((one) => one.eventId === eventId)).toEqual([
    { eventId, revision: 1, to: 'event', message: { type: 'event.announced', announcement: said } },
  ])
})

test('whoever comes within ten minutes reads the latest', async () => {
  const { announcements, organiser, eventId, deps, read } = await scene()
  expect(await read()).toBeNull()
  await announcements.announce(organiser, { eventId, texts: LUNCH })
  deps.clock.pass(60)
  const later = await announcements.announce(organiser, { eventId, texts: { en: 'Lunch is over', nl: null } })
  deps.clock.pass(599)
  expect(await read()).toEqual(later)
  deps.clock.pass(2)
  expect(await read()).toBeNull()
})

test('two hosts at once have both said something, and the page of hosts lists both', async () => {
  const { announcements, organiser, organisationId, eventId } = await scene()
  const owner = await addMember(db, organisationId, 'owner')
  await Promise.all([
    announcements.announce(organiser, { eventId, texts: LUNCH }),
    announcements.announce(owner, { eventId, texts: { en: null, nl: 'Koffie' } }),
  ])
  const said = await announcements.list(owner, { eventId })
  expect(new Set(said.map(({ by }) => by))).toEqual(new Set(['organiser', 'owner']))
})

test('speaking to everybody is for hosts of this organisation', async () => {
  const { announcements, organisationId, eventId, deps } = await scene()
  const member = await addMember(db, organisationId, 'member')
  const stranger = (await createOrganisation(db)).owner
  const said = { eventId, texts: LUNCH }
  await expect(announcements.announce(member, said)).rejects.toMatchObject({ code: 'permission.denied' })
  await expect(announcements.announce(stranger, said)).rejects.toMatchObject({ code: 'event.not-found' })
  await expect(announcements.list(stranger, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
  expect(deps.live.published.filter((one) => one.eventId === eventId)).toEqual([])
})

describe('what is said to one place', () => {
  test('is told to those alone who are there, and to the hosts, who see where it was said', async () => {
    const { announcements, organiser, eventId, stageId, noor, sam, go, told, reading } = await scene(2)
    await go(noor, { kind: 'stage', stageId })
    await go(sam, { kind: 'foyer' })
    const to = { kind: 'stage', stageId } as const
    const said = await announcements.announce(organiser, { eventId, to, texts: LUNCH })
    expect(said.to).toEqual({ ...to, name: 'Main stage' })
    const message = { type: 'event.announced', announcement: said }
    expect(told()).toEqual([
      { eventId, to: { attendeeIds: [noor.attendeeId] }, message },
      { eventId, to: 'hosts', message },
    ])
    expect(await reading(noor)).toEqual(said)
    expect(await reading(sam)).toBeNull()
    expect(await announcements.list(organiser, { eventId })).toEqual([said])
  })

  test('is read by whoever comes there within ten minutes, and no more by whoever has left', async () => {
    const { announcements, organiser, eventId, tableId, noor, go, read, deps } = await scene()
    const to = { kind: 'table', tableId } as const
    await announcements.announce(organiser, { eventId, to, texts: LUNCH })
    expect(await read()).toBeNull()
    await go(noor, { kind: 'table', tableId })
    expect((await read())?.to).toMatchObject({ kind: 'table', name: 'Lounge', number: 1 })
    await go(noor, { kind: 'foyer' })
    expect(await read()).toBeNull()
    await go(noor, { kind: 'table', tableId })
    deps.clock.pass(601)
    expect(await read()).toBeNull()
  })

  test('reaches every table of a lounge, and those who wait in a speed date', async () => {
    const { announcements, organiser, eventId, tableId, speedDateId, noor, sam, go, told, comeHere } =
      await scene(2)
    await go(noor, { kind: 'table', tableId })
    await comeHere([sam])
    const loungeId = await loungeOf(tableId)
    await announcements.announce(organiser, { eventId, to: { kind: 'lounge', loungeId }, texts: LUNCH })
    await announcements.announce(organiser, {
      eventId,
      to: { kind: 'speed-date', speedDateId },
      texts: LUNCH,
    })
    expect(told().flatMap(({ to }) => (typeof to === 'string' ? [] : [to.attendeeIds]))).toEqual([
      [noor.attendeeId],
      [sam.attendeeId],
    ])
  })

  test('goes nowhere where the place is of another event', async () => {
    const { announcements, organiser, eventId, told } = await scene()
    const other = await scene()
    const strange = { texts: LUNCH, eventId }
    const say = (to: Addressed) => announcements.announce(organiser, { ...strange, to })
    const { stageId, tableId, speedDateId, noor } = other
    const loungeId = await loungeOf(tableId)
    await expect(say({ kind: 'stage', stageId })).rejects.toMatchObject({ code: 'stage.not-found' })
    await expect(say({ kind: 'table', tableId })).rejects.toMatchObject({ code: 'table.not-found' })
    await expect(say({ kind: 'lounge', loungeId })).rejects.toMatchObject({ code: 'lounge.not-found' })
    await expect(say({ kind: 'speed-date', speedDateId })).rejects.toMatchObject({
      code: 'speed-date.not-found',
    })
    await expect(say({ kind: 'person', attendeeId: noor.attendeeId })).rejects.toMatchObject({
      code: 'attendee.not-found',
    })
    expect(told()).toEqual([])
  })
})

test('what is written to one person is read by that person alone, wherever they go', async () => {
  const { announcements, organiser, eventId, stageId, noor, sam, go, reading, told } = await scene(2)
  const { attendeeId } = noor
  const written = await announcements.announce(organiser, {
    eventId,
    to: { kind: 'person', attendeeId },
    texts: LUNCH,
  })
  await go(noor, { kind: 'stage', stageId })
  expect(await reading(noor)).toEqual(written)
  expect(await reading(sam)).toBeNull()
  expect(told()[0]?.to).toEqual({ attendeeIds: [attendeeId] })
})

test('nothing is written to somebody who is not here and would not read it', async () => {
  const { announcements, organiser, eventId, noor } = await scene()
  await db
    .update(presences)
    .set({ state: 'gone', awaySince: null })
    .where(eq(presences.personId, noor.personId))
  const to = { kind: 'person', attendeeId: noor.attendeeId } as const
  await expect(announcements.announce(organiser, { eventId, to, texts: LUNCH })).rejects.toMatchObject({
    code: 'attendee.not-here',
  })
})

async function loungeOf(tableId: string): Promise<string> {
  const [table] = await db.select().from(tables).where(eq(tables.id, tableId))
  return table?.loungeId ?? ''
}
