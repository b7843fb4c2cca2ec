import {
  attendeeSessions,
  bans as banRows,
  mails,
  pairingMembers,
  pairings,
  people,
  personalLinks,
  presences,
  rounds,
} from '@stamtafel/db/schema'
import {
  addMember,
  createGathering,
  createOrganisation,
  createTestDatabase,
  type TestDeps,
} from '@stamtafel/testing'
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

  test('mails the person once whom to write to, and not why', async () => {
    const { bans, organiser, owner, target, eventId } = await scene()
    const named = { eventId, attendeeId: target.attendeeId, reason: 'Would not stop' }
    await bans.ban(organiser, named)
    await bans.ban(organiser, named)
    const mailed = await db
      .select()
      .from(mails)
      .where(eq(mails.address, `${target.personId}@a.example`))
    const [ownerRow] = await db
      .select()
      .from(people)
      .where(eq(people.id, owner.memberships[0]?.personId ?? ''))
    expect(mailed).toMatchObject([
      {
        kind: 'removed',
        payload: { eventName: 'Spring fair', organisationName: 'Westerkade', contact: ownerRow?.address },
      },
    ])
    expect(JSON.stringify(mailed)).not.toContain('Would not stop')
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

  test('puts the person out of the rooms of this event who stands at another by now', async () => {
    const { bans, organiser, target, eventId, speedDateId, deps } = await scene()
    const { attendeeId, personId } = target
    const elsewhere = await createGathering(db, { people: 0 })
    const [previousMediaRoom, pairingRoom, releasedRoom] = await Promise.all(
      [1, 2, 3].map(() => roomWith(deps, attendeeId)),
    )
    await pair(attendeeId, { speedDateId, number: 1, mediaRoom: releasedRoom ?? '', isReleased: true })
    await pair(attendeeId, { speedDateId, number: 2, mediaRoom: pairingRoom ?? '', isReleased: false })
    await db
      .update(presences)
      .set({ eventId: elsewhere.eventId, previousMediaRoom })
      .where(eq(presences.personId, personId))
    await bans.ban(organiser, { eventId, attendeeId })
    expect(await deps.media.listParticipants(previousMediaRoom ?? '')).toEqual([])
    expect(await deps.media.listParticipants(pairingRoom ?? '')).toEqual([])
    expect(await deps.media.listParticipants(releasedRoom ?? '')).toHaveLength(1)
  })

  test('reaches the media server although the relay does not answer', async () => {
    const { bansBy, organiser, target, eventId, deps } = await scene()
    const { attendeeId, personId } = target
    const previousMediaRoom = await roomWith(deps, attendeeId)
    await db.update(presences).set({ previousMediaRoom }).where(eq(presences.personId, personId))
    const asked = Promise.withResolvers<void>()
    const answered = Promise.withResolvers<void>()
    const publish = () => {
      asked.resolve()
      return answered.promise
    }
    const banning = bansBy({ live: { ...deps.live, publish } }).ban(organiser, { eventId, attendeeId })
    await asked.promise
    expect(await deps.media.listParticipants(previousMediaRoom)).toEqual([])
    answered.resolve()
    await banning
  })

  test('tells the person although the media server does not answer', async () => {
    const { bansBy, organiser, target, eventId, deps } = await scene()
    const { attendeeId, personId } = target
    const previousMediaRoom = await roomWith(deps, attendeeId)
    await db.update(presences).set({ previousMediaRoom }).where(eq(presences.personId, personId))
    const told = Promise.withResolvers<unknown>()
    const stuck = Promise.withResolvers<void>()
    const media = { ...deps.media, removeParticipant: () => stuck.promise }
    const publish = async ({ message }: { readonly message: unknown }) => told.resolve(message)
    const banning = bansBy({ media, live: { ...deps.live, publish } }).ban(organiser, { eventId, attendeeId })
    expect(await told.promise).toEqual({ type: 'attendee.removed' })
    stuck.resolve()
    await banning
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

async function scene() {
  const gathering = await createGathering(db, { people: 2 })
  const { deps, eventId, tableId, speedDateId, organisationId } = gathering
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
    speedDateId,
    bans: createBans(deps),
    bansBy: (changed: Partial<TestDeps>) => createBans({ ...deps, ...changed }),
    venue: createVenue(deps),
    sessions: createAttendeeSessions(deps),
    organiser: await addMember(db, organisationId, 'organiser'),
    owner: await addMember(db, organisationId, 'owner'),
    member: await addMember(db, organisationId, 'member'),
  }
}

/** A media room in which they are connected. */
async function roomWith(deps: TestDeps, attendeeId: string): Promise<string> {
  const room = deps.secrets.roomName()
  await deps.media.ensureRoom(room, { emptyTimeoutSeconds: 60, departureTimeoutSeconds: 20 })
  deps.media.join(room, attendeeId)
  return room
}

interface Paired {
  readonly speedDateId: string
  readonly number: number
  readonly mediaRoom: string
  readonly isReleased: boolean
}

async function pair(attendeeId: string, { mediaRoom, ...paired }: Paired): Promise<void> {
  const [roundId, pairingId] = [crypto.randomUUID(), crypto.randomUUID()]
  const [opensAt, bellAt, endsAt, goodbyeUntil] = [1, 2, 3, 4].map((minute) => new Date(minute * 60_000))
  if (!opensAt || !bellAt || !endsAt || !goodbyeUntil) throw new Error('Four are four')
  await db
    .insert(rounds)
    .values({ id: roundId, phase: 'over', opensAt, bellAt, endsAt, goodbyeUntil, ...paired })
  await db.insert(pairings).values({ id: pairingId, roundId, mediaRoom })
  await db.insert(pairingMembers).values({ roundId, pairingId, attendeeId })
}

function presenceOf(personId: string) {
  return db.select().from(presences).where(eq(presences.personId, personId))
}
