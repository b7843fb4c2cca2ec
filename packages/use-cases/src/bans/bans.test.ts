import { attendeeSessions, bans as banRows, personalLinks, presences } from '@stamtafel/db/schema'
import { addMember, createGathering, createOrganisation, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createAttendeeSessions } from '../attendee-sessions/create-attendee-sessions.ts'
import { createVenue } from '../places/create-venue.ts'
import { createBans } from './create-bans.ts'

const db = await createTestDatabase()

describe('banning', () => {
  test('frees the seat, ends every session and puts the person out of every media room', async () => {
    const { bans, organiser, target, eventId, tableId, venue, tab, deps, session } = await scene()
    await venue.enterPlace(target, { tabId: tab, to: { kind: 'table', tableId } })
    const room = (await presenceOf(target.personId))[0]?.mediaRoom ?? ''
    const previousMediaRoom = deps.secrets.roomName()
    await deps.media.ensureRoom(previousMediaRoom, { emptyTimeoutSeconds: 60, departureTimeoutSeconds: 20 })
    await db.update(presences).set({ previousMediaRoom }).where(eq(presences.personId, target.personId))
    for (const each of [room, previousMediaRoom]) deps.media.join(each, target.attendeeId)
    await bans.ban(organiser, { eventId, attendeeId: target.attendeeId })
    expect(await presenceOf(target.personId)).toMatchObject([
      { kind: 'foyer', state: 'gone', mediaRoom: null },
    ])
    expect(await db.select().from(attendeeSessions).where(eq(attendeeSessions.id, session))).toMatchObject([
      { endedAt: deps.now() },
    ])
    expect(await deps.media.listParticipants(room)).toEqual([])
    expect(await deps.media.listParticipants(previousMediaRoom)).toEqual([])
    expect(deps.live.published).toContainEqual(
      expect.objectContaining({
        eventId,
        to: { attendeeIds: [target.attendeeId] },
        message: { type: 'attendee.removed' },
      }),
    )
  })

  test('keeps the person out, whatever link they have', async () => {
    const { bans, organiser, target, eventId, sessions, secret } = await scene()
    await bans.ban(organiser, { eventId, attendeeId: target.attendeeId })
    await expect(sessions.open({ secret, heldSecrets: [] })).rejects.toMatchObject({
      code: 'attendee.banned',
    })
  })

  test('twice is banning once', async () => {
    const { bans, organiser, target, eventId } = await scene()
    const named = { eventId, attendeeId: target.attendeeId }
    await Promise.all([bans.ban(organiser, named), bans.ban(organiser, named)])
    expect(await db.$count(banRows, eq(banRows.personId, target.personId))).toBe(1)
  })

  test('holds although the media server is away', async () => {
    const { bans, organiser, target, eventId, tableId, venue, tab, deps } = await scene()
    await venue.enterPlace(target, { tabId: tab, to: { kind: 'table', tableId } })
    deps.media.setAway(true)
    await bans.ban(organiser, { eventId, attendeeId: target.attendeeId })
    expect(await presenceOf(target.personId)).toMatchObject([{ kind: 'foyer', state: 'gone' }])
  })

  test('leaves somebody alone who is at another event by now', async () => {
    const { bans, organiser, target, eventId } = await scene()
    const elsewhere = await createGathering(db, { people: 0 })
    await db
      .update(presences)
      .set({ eventId: elsewhere.eventId })
      .where(eq(presences.personId, target.personId))
    await bans.ban(organiser, { eventId, attendeeId: target.attendeeId })
    expect(await presenceOf(target.personId)).toMatchObject([{ state: 'connected' }])
  })

  test('is for organisers of this organisation, and for people who are registered here', async () => {
    const { bans, organiser, member, target, eventId } = await scene()
    const stranger = (await createOrganisation(db)).owner
    const { attendeeId } = target
    await expect(bans.ban(member, { eventId, attendeeId })).rejects.toMatchObject({
      code: 'permission.denied',
    })
    await expect(bans.ban(stranger, { eventId, attendeeId })).rejects.toMatchObject({
      code: 'event.not-found',
    })
    const nobody = bans.ban(organiser, { eventId, attendeeId: crypto.randomUUID() })
    await expect(nobody).rejects.toMatchObject({ code: 'attendee.not-found' })
    expect(await db.$count(banRows, eq(banRows.eventId, eventId))).toBe(0)
  })
})

describe('lifting a ban', () => {
  test('lets the person come back by their link', async () => {
    const { bans, organiser, target, eventId, sessions, secret } = await scene()
    const named = { eventId, attendeeId: target.attendeeId }
    await bans.ban(organiser, named)
    await bans.lift(organiser, named)
    await bans.lift(organiser, named)
    expect(await sessions.open({ secret, heldSecrets: [] })).toMatchObject({ outcome: 'entered' })
  })

  test('does not stop a second one', async () => {
    const { bans, organiser, target, eventId } = await scene()
    const named = { eventId, attendeeId: target.attendeeId }
    await bans.ban(organiser, named)
    await bans.lift(organiser, named)
    await bans.ban(organiser, named)
    expect(await db.$count(banRows, eq(banRows.personId, target.personId))).toBe(2)
  })
})

test('organisers see who is registered, with their address and whether they are banned', async () => {
  const { bans, organiser, member, target, eventId } = await scene()
  await bans.ban(organiser, { eventId, attendeeId: target.attendeeId })
  expect(await bans.listAttendees(organiser, { eventId })).toEqual([
    {
      attendeeId: target.attendeeId,
      name: 'Person 1',
      email: `${target.personId}@a.example`,
      isBanned: true,
    },
    { attendeeId: expect.any(String), name: 'Person 2', email: expect.any(String), isBanned: false },
  ])
  await expect(bans.listAttendees(member, { eventId })).rejects.toMatchObject({ code: 'permission.denied' })
})

async function scene() {
  const gathering = await createGathering(db, { people: 2 })
  const { deps, eventId, tableId, organisationId } = gathering
  const [target] = gathering.actors
  if (!target) throw new Error('Nobody came')
  const secret = deps.secrets.secret()
  const { attendeeId } = target
  await db.insert(personalLinks).values({ attendeeId, secretHash: deps.secrets.hash(secret) })
  const [session] = await db
    .insert(attendeeSessions)
    .values({ attendeeId, secretHash: deps.secrets.secret(), expiresAt: new Date(Date.now() + 3_600_000) })
    .returning({ id: attendeeSessions.id })
  return {
    deps,
    eventId,
    tableId,
    target,
    secret,
    session: session?.id ?? '',
    tab: `tab-${attendeeId.slice(0, 8)}`,
    bans: createBans(deps),
    venue: createVenue(deps),
    sessions: createAttendeeSessions(deps),
    organiser: await addMember(db, organisationId, 'organiser'),
    member: await addMember(db, organisationId, 'member'),
  }
}

function presenceOf(personId: string) {
  return db.select().from(presences).where(eq(presences.personId, personId))
}
