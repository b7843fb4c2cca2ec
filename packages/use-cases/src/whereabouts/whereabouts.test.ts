import { presences } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
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
import { createBans } from '../bans/create-bans.ts'
import { createVenue } from '../places/create-venue.ts'
import { createWhereabouts } from './create-whereabouts.ts'

const db = await createTestDatabase()

async function scene(people = 4) {
  const gathering = await createGathering(db, { people })
  const { deps, eventId, organisationId, tableId, actors } = gathering
  const [noor, sam, ...others] = actors
  if (!noor || !sam) throw new Error('Nobody came')
  const venue = createVenue(deps)
  const { stageId } = await addStage(db, { eventId, startsAt: deps.now() })
  const go = (actor: AttendeeActor, to: Parameters<typeof venue.enterPlace>[1]['to']) =>
    venue.enterPlace(actor, { tabId: tabOf(actor.attendeeId), to })
  return {
    ...gathering,
    stageId,
    noor,
    sam,
    others,
    whereabouts: createWhereabouts(deps),
    bans: createBans(deps),
    organiser: await addMember(db, organisationId, 'organiser'),
    stranger: (await createOrganisation(db)).owner,
    sit: (actor: AttendeeActor) => go(actor, { kind: 'table', tableId }),
    watch: (actor: AttendeeActor) => go(actor, { kind: 'stage', stageId }),
    standUp: (actor: AttendeeActor) => go(actor, { kind: 'foyer' }),
    asked: async (actor: AttendeeActor) => (await venue.see(actor, { eventId })).askedMove,
  }
}

describe('where people are', () => {
  test('is numbers by place, and nobody is named', async () => {
    const { whereabouts, organiser, eventId, noor, sam, others, sit, watch, comeHere, actors } =
      await scene(6)
    for (const actor of [noor, sam]) await sit(actor)
    for (const actor of others.slice(0, 1)) await watch(actor)
    await comeHere(others.slice(1, 3))
    const seen = await whereabouts.see(organiser, { eventId })
    expect(seen).toMatchObject({
      here: 6,
      foyer: 1,
      speedDates: { talking: 0, waiting: 2 },
      stages: [{ name: 'Main stage', people: 1 }],
      lounges: [{ name: 'Lounge', people: 2, tables: [{ number: 1, seats: 4, taken: 2, aloneSince: null }] }],
    })
    const text = JSON.stringify(seen)
    expect(
      actors.filter(({ attendeeId, personId }) => text.includes(attendeeId) || text.includes(personId)),
    ).toEqual([])
    expect(text).not.toContain('Person')
  })

  test('somebody alone at a table is so since they sat down, or since the last of their company left', async () => {
    const { whereabouts, organiser, eventId, noor, sam, sit, standUp } = await scene()
    const aloneSince = async () =>
      (await whereabouts.see(organiser, { eventId })).lounges[0]?.tables[0]?.aloneSince ?? null
    await sit(noor)
    const [seat] = await db.select().from(presences).where(eq(presences.attendeeId, noor.attendeeId))
    expect(await aloneSince()).toEqual(seat?.movedAt)
    await sit(sam)
    expect(await aloneSince()).toBeNull()
    await standUp(sam)
    const since = await aloneSince()
    expect(since?.getTime()).toBeGreaterThan(seat?.movedAt.getTime() ?? 0)
    await standUp(noor)
    expect(await aloneSince()).toBeNull()
  })

  test('is for hosts of this organisation', async () => {
    const { whereabouts, stranger, organisationId, eventId } = await scene()
    const member = await addMember(db, organisationId, 'member')
    await expect(whereabouts.see(member, { eventId })).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(whereabouts.see(stranger, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
  })
})

describe('asking somebody to come', () => {
  test('is told to that person alone, who reads by whom and where to, for two minutes', async () => {
    const { whereabouts, organiser, eventId, tableId, noor, sam, asked, deps } = await scene()
    const { attendeeId } = noor
    await whereabouts.ask(organiser, { eventId, attendeeId, to: { kind: 'table', tableId } })
    expect(deps.live.published.filter((one) => one.eventId === eventId)).toEqual([
      { eventId, to: { attendeeIds: [attendeeId] }, message: { type: 'move.asked' } },
    ])
    expect(await asked(noor)).toMatchObject({
      to: { kind: 'table', tableId, number: 1, lounge: 'Lounge' },
      by: 'organiser',
    })
    expect(await asked(sam)).toBeNull()
    deps.clock.pass(121)
    expect(await asked(noor)).toBeNull()
  })

  test('moves nobody', async () => {
    const { whereabouts, organiser, eventId, stageId, noor, sit } = await scene()
    await sit(noor)
    const { attendeeId } = noor
    await whereabouts.ask(organiser, { eventId, attendeeId, to: { kind: 'stage', stageId } })
    const [row] = await db.select().from(presences).where(eq(presences.attendeeId, attendeeId))
    expect(row?.kind).toBe('table')
  })

  test('again asks for the other place alone, also where two hosts do so at once', async () => {
    const { whereabouts, organiser, organisationId, eventId, stageId, tableId, noor, asked } = await scene()
    const owner = await addMember(db, organisationId, 'owner')
    const { attendeeId } = noor
    await Promise.all([
      whereabouts.ask(organiser, { eventId, attendeeId, to: { kind: 'table', tableId } }),
      whereabouts.ask(owner, { eventId, attendeeId, to: { kind: 'stage', stageId } }),
    ])
    const found = await asked(noor)
    expect([found?.by, found?.to.kind]).toEqual(
      found?.by === 'owner' ? ['owner', 'stage'] : ['organiser', 'table'],
    )
    await whereabouts.ask(organiser, { eventId, attendeeId, to: { kind: 'foyer' } })
    expect(await asked(noor)).toMatchObject({ to: { kind: 'foyer' }, by: 'organiser' })
  })

  test('ends with the answer, of which every tab hears, once', async () => {
    const { whereabouts, organiser, eventId, noor, asked, deps } = await scene()
    await whereabouts.ask(organiser, { eventId, attendeeId: noor.attendeeId, to: { kind: 'foyer' } })
    await whereabouts.answer(noor, { eventId })
    await whereabouts.answer(noor, { eventId })
    expect(await asked(noor)).toBeNull()
    expect(deps.live.published.filter((one) => one.eventId === eventId)).toHaveLength(2)
  })

  test('says who is not here, or was removed a moment ago', async () => {
    const { whereabouts, bans, organiser, eventId, noor, sam } = await scene()
    const ask = (attendeeId: string) =>
      whereabouts.ask(organiser, { eventId, attendeeId, to: { kind: 'foyer' } })
    await db.update(presences).set({ state: 'gone' }).where(eq(presences.attendeeId, sam.attendeeId))
    await expect(ask(sam.attendeeId)).rejects.toMatchObject({ code: 'attendee.not-here' })
    await ask(noor.attendeeId)
    await bans.ban(organiser, { eventId, attendeeId: noor.attendeeId })
    await expect(ask(noor.attendeeId)).rejects.toMatchObject({ code: 'attendee.not-here' })
  })

  test('is not for other organisations, and only to places of this event', async () => {
    const { whereabouts, organiser, stranger, eventId, noor, alongside } = await scene()
    const { attendeeId } = noor
    const asked = { eventId, attendeeId, to: { kind: 'foyer' } } as const
    await expect(whereabouts.ask(stranger, asked)).rejects.toMatchObject({ code: 'event.not-found' })
    const other = await alongside()
    const table = { kind: 'table', tableId: other.tableId } as const
    await expect(whereabouts.ask(organiser, { ...asked, to: table })).rejects.toMatchObject({
      code: 'table.not-found',
    })
    const stage = { kind: 'stage', stageId: crypto.randomUUID() } as const
    await expect(whereabouts.ask(organiser, { ...asked, to: stage })).rejects.toMatchObject({
      code: 'stage.not-found',
    })
    const nobody = { ...asked, attendeeId: crypto.randomUUID() }
    await expect(whereabouts.ask(organiser, nobody)).rejects.toMatchObject({ code: 'attendee.not-found' })
  })
})

describe('muting somebody', () => {
  test('switches their microphone off at a table or a stage, and tells them by whom', async () => {
    const { whereabouts, organiser, eventId, noor, sit, deps } = await scene()
    const { place } = await sit(noor)
    const { attendeeId } = noor
    const [row] = await db.select().from(presences).where(eq(presences.attendeeId, attendeeId))
    const room = row?.mediaRoom ?? ''
    deps.media.join(room, attendeeId)
    deps.media.speak(room, attendeeId)
    await whereabouts.mute(organiser, { eventId, attendeeId })
    expect(place.kind).toBe('table')
    expect(await deps.media.listParticipants(room)).toMatchObject([{ isHeard: false }])
    expect(deps.live.published.at(-1)).toEqual({
      eventId,
      to: { attendeeIds: [attendeeId] },
      message: { type: 'microphone.muted', by: 'organiser' },
    })
    deps.media.speak(room, attendeeId)
    expect(await deps.media.listParticipants(room)).toMatchObject([{ isHeard: true }])
  })

  test('tells them also while the media server is away, so that their page does it', async () => {
    const { whereabouts, organiser, eventId, noor, watch, deps } = await scene()
    await watch(noor)
    deps.media.setAway(true)
    await whereabouts.mute(organiser, { eventId, attendeeId: noor.attendeeId })
    expect(deps.live.published.at(-1)?.message).toMatchObject({ type: 'microphone.muted' })
  })

  test('is answered alike for whoever is in the foyer or waits in a speed date, and does nothing there', async () => {
    const { whereabouts, organiser, eventId, noor, sam, standUp, comeHere, deps } = await scene()
    await standUp(noor)
    await comeHere([sam])
    for (const { attendeeId } of [noor, sam]) await whereabouts.mute(organiser, { eventId, attendeeId })
    expect(deps.live.published.filter(({ message }) => message.type === 'microphone.muted')).toEqual([])
  })

  test('is for hosts, and of people who are here', async () => {
    const { whereabouts, organiser, stranger, bans, eventId, noor, sit } = await scene()
    await sit(noor)
    const { attendeeId } = noor
    const muted = { eventId, attendeeId }
    await expect(whereabouts.mute(stranger, muted)).rejects.toMatchObject({ code: 'event.not-found' })
    await bans.ban(organiser, muted)
    await expect(whereabouts.mute(organiser, muted)).rejects.toMatchObject({ code: 'attendee.not-here' })
  })
})
