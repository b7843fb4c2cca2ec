import { events as eventRows, speedDates } from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'
import { createOrganisation, createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createEvents } from './create-events.ts'

const db = await createTestDatabase()
const westerkade = await createOrganisation(db)
const elsewhere = await createOrganisation(db, 'Elsewhere')
const { organiser, owner, member, organisationId } = westerkade

describe('creating an event', () => {
  test('gives a draft with lounge, stage and speed date, named in its own language', async () => {
    const { events, form } = scene()
    const event = await events.create(organiser, { ...form, locale: 'nl' })
    expect(event).toMatchObject({
      phase: 'draft',
      registered: 0,
      stages: [{ name: 'Grote zaal' }],
      sessions: [
        { kind: 'talk', title: 'Opening', phase: 'scheduled' },
        { kind: 'speed-date', title: 'Speeddate' },
      ],
      speedDates: [{ phase: 'scheduled', rounds: 4, roundSeconds: 300 }],
    })
    expect(event.tables.map(({ number, seats }) => [number, seats])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
      [5, 6],
      [6, 6],
    ])
  })

  test('leaves nothing for the timers to do', async () => {
    const { events, form, deps } = scene()
    const { id } = await events.create(organiser, form)
    const [row] = await db.select().from(speedDates).where(eq(speedDates.eventId, id))
    expect(row?.nextStepAt).toBeNull()
    expect(deps.jobs.enqueued()).toEqual([])
  })

  test('gives two events of one name two links', async () => {
    const { events, form } = scene()
    const [one, other] = [await events.create(organiser, form), await events.create(owner, form)]
    expect(one.slug).toMatch(/^meet-operations-[a-z0-9]{6}$/)
    expect(one.slug).not.toBe(other.slug)
    expect(one.url).toBe(`http://stamtafel.test/e/${one.slug}`)
  })

  test('with the key of an earlier call gives the event of that call', async () => {
    const { events, form } = scene()
    const call = { ...form, idempotencyKey: crypto.randomUUID() }
    const made = await Promise.all([1, 2, 3].map(() => events.create(organiser, call)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  })

  test('refuses a key that came with something else before', async () => {
    const { events, form } = scene()
    const idempotencyKey = crypto.randomUUID()
    await events.create(organiser, { ...form, idempotencyKey })
    const other = events.create(organiser, { ...form, name: 'Another', idempotencyKey })
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key.reused' })
  })

  test('keeps the keys of two people apart', async () => {
    const { events, form } = scene()
    const call = { ...form, idempotencyKey: 'the-same-key' }
    const [one, other] = [await events.create(organiser, call), await events.create(owner, call)]
    expect(one.id).not.toBe(other.id)
  })

  test('is not for members, and there is nothing to create in for people of elsewhere', async () => {
    const { events, form } = scene()
    await expect(events.create(member, form)).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(events.create(elsewhere.owner, form)).rejects.toMatchObject({
      code: 'organisation.not-found',
    })
  })

  test('with rounds in which people could not be told in time stores nothing', async () => {
    const { events, form } = scene()
    const before = await db.$count(eventRows)
    const speedDate = { roundSeconds: 15, breakSeconds: 10 }
    await expect(events.create(organiser, { ...form, speedDate })).rejects.toMatchObject({
      code: 'speed-date.too-short',
    })
    expect(await db.$count(eventRows)).toBe(before)
  })
})

describe('publishing an event', () => {
  test('opens it by its link and orders the start of its speed date', async () => {
    const { events, form, deps } = scene()
    const { id, slug } = await events.create(organiser, form)
    await expect(events.seePublic({ slug })).rejects.toMatchObject({ code: 'event.not-found' })
    expect(await events.publish(organiser, { eventId: id })).toMatchObject({ phase: 'published' })
    expect(await events.seePublic({ slug })).toMatchObject({
      id,
      doors: 'not-yet',
      organisationName: 'Westerkade',
    })
    const [row] = await db.select().from(speedDates).where(eq(speedDates.eventId, id))
    expect(row?.nextStepAt).toEqual(row?.startsAt)
    expect(deps.jobs.enqueued()).toEqual([
      {
        name: 'tend-speed-date',
        payload: { speedDateId: row?.id, at: row?.startsAt.toISOString() },
        delayMs: (60 + 15) * 60_000,
      },
    ])
  })

  test('twice is publishing once', async () => {
    const { events, form, deps } = scene()
    const { id: eventId } = await events.create(organiser, form)
    await events.publish(organiser, { eventId })
    const [before] = await db.select().from(eventRows).where(eq(eventRows.id, eventId))
    deps.clock.pass(60)
    await events.publish(organiser, { eventId })
    const [after] = await db.select().from(eventRows).where(eq(eventRows.id, eventId))
    expect(after).toEqual(before)
    expect(deps.jobs.enqueued()).toHaveLength(1)
  })

  test('is published all the same when the queue is away, for the sweep finds what is due', async () => {
    const { form, deps } = scene()
    const jobs = { enqueue: () => Promise.reject(new Error('away')) }
    const events = createEvents({ ...deps, jobs })
    const { id: eventId } = await events.create(organiser, form)
    expect(await events.publish(organiser, { eventId })).toMatchObject({ phase: 'published' })
    expect(deps.logged).toMatchObject([{ message: 'speed-date.not-enqueued' }])
  })

  test('is too late when the event is over', async () => {
    const { events, form, deps } = scene()
    const { id: eventId } = await events.create(organiser, form)
    deps.clock.pass(5 * 3600)
    await expect(events.publish(organiser, { eventId })).rejects.toMatchObject({ code: 'event.wrong-phase' })
  })

  test('is not for members, and for people of elsewhere the event is not there', async () => {
    const { events, form } = scene()
    const { id: eventId } = await events.create(organiser, form)
    await expect(events.publish(member, { eventId })).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(events.publish(elsewhere.owner, { eventId })).rejects.toMatchObject({
      code: 'event.not-found',
    })
    await expect(events.publish(owner, { eventId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'event.not-found',
    })
  })
})

describe('seeing events', () => {
  test('organisers see all of them with what they may do, members only those that are published', async () => {
    const { organisationId: id, ...people } = await createOrganisation(db)
    const { events, form } = scene()
    const draft = await events.create(people.organiser, { ...form, organisationId: id })
    const open = await events.create(people.organiser, {
      ...form,
      organisationId: id,
      startsAt: minutesAfter(form.startsAt, 60),
    })
    await events.publish(people.organiser, { eventId: open.id })
    const forOrganiser = await events.list(people.organiser, { organisationId: id })
    const forMember = await events.list(people.member, { organisationId: id })
    expect(forOrganiser.map((event) => event.id)).toEqual([open.id, draft.id])
    expect(forOrganiser[0]?.allowed).toEqual([
      'organisation.see',
      'event.create',
      'event.manage',
      'event.publish',
      'event.host',
      'attendee.ban',
      'speed-date.host',
      'stage.host',
      'report.see',
      'chat.moderate',
    ])
    expect(forMember.map((event) => event.id)).toEqual([open.id])
    expect(forMember[0]?.allowed).toEqual(['organisation.see'])
  })

  test('people of elsewhere find no organisation and no event', async () => {
    const { events, form } = scene()
    const { id: eventId } = await events.create(organiser, form)
    await expect(events.list(elsewhere.owner, { organisationId })).rejects.toMatchObject({
      code: 'organisation.not-found',
    })
    await expect(events.see(elsewhere.owner, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
    await expect(events.see(member, { eventId })).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

function scene() {
  const deps = createTestDeps(db)
  const form = {
    organisationId,
    template: 'online-conference',
    name: 'Meet Operations',
    startsAt: minutesAfter(deps.now(), 60),
    timeZone: 'Europe/Amsterdam',
    locale: 'en',
    speedDate: {},
  } as const
  return { deps, form, events: createEvents(deps) }
}
