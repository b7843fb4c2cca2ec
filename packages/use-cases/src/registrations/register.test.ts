import {
  attendees,
  bans,
  consents,
  mails,
  people,
  personalLinks,
  registrations,
  users,
} from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'
import { NOTICE_VERSION } from '@stamtafel/texts'
import { createOrganisation, createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createAttendeeSessions } from '../attendee-sessions/create-attendee-sessions.ts'
import { createEvents } from '../events/create-events.ts'
import { createRegistrations } from './create-registrations.ts'

const db = await createTestDatabase()
const { organiser, organisationId } = await createOrganisation(db)

describe('registering', () => {
  test('makes an attendee, and mails them a link of which only the hash is stored', async () => {
    const { register, form, eventId, deps, address } = await scene()
    await register(form)
    const [mail] = await db.select().from(mails).where(eq(mails.address, address))
    expect(mail).toMatchObject({
      kind: 'personal-link',
      locale: 'nl',
      payload: { eventName: 'Meet Operations', organisationName: 'Westerkade', name: 'Noor' },
    })
    const link = linkOf(mail?.payload)
    const secret = /^http:\/\/stamtafel\.test\/in#([\w-]{27})$/.exec(link)?.[1] ?? ''
    const stored = await db.select().from(personalLinks)
    expect(stored.map(({ secretHash }) => secretHash)).toContain(deps.secrets.hash(secret))
    expect(JSON.stringify(stored)).not.toContain(secret)
    expect(deps.jobs.enqueued()).toMatchObject([
      { name: 'tend-speed-date' },
      { name: 'send-mail', payload: { mailId: mail?.id } },
    ])
    expect(await rowsOf(eventId)).toMatchObject([{ state: 'accepted', name: 'Noor', locale: 'nl' }])
  })

  test('writes into the ledger which words stood beside the button, and on what basis', async () => {
    const { register, form, eventId } = await scene()
    await register(form)
    await register(form)
    const ledger = await db
      .select({
        purpose: consents.purpose,
        basis: consents.basis,
        version: consents.version,
        text: consents.text,
      })
      .from(consents)
      .innerJoin(attendees, eq(attendees.id, consents.attendeeId))
      .where(eq(attendees.eventId, eventId))
    expect(ledger).toEqual([
      {
        purpose: 'privacy-notice',
        basis: 'notice',
        version: NOTICE_VERSION,
        text: expect.stringMatching(/^Westerkade gebruikt je naam/),
      },
    ])
  })

  test('counts on the page of the organiser', async () => {
    const { register, form, eventId, events } = await scene()
    await register(form)
    await register({ ...form, email: `other-${form.email}` })
    expect(await events.see(organiser, { eventId })).toMatchObject({ registered: 2 })
  })

  test('again makes nobody new, and mails a fresh link while the older one stays', async () => {
    const { register, form, eventId, address } = await scene()
    await register(form)
    await register({ ...form, email: ` ${form.email.toUpperCase()}` })
    const sent = await db.select().from(mails).where(eq(mails.address, address))
    expect(new Set(sent.map(({ payload }) => linkOf(payload))).size).toBe(2)
    expect(await rowsOf(eventId)).toHaveLength(1)
    expect(await linksOf(eventId)).toHaveLength(2)
  })

  test('with the address of somebody who has come in does not change their name', async () => {
    const { register, form, eventId, address, comeIn } = await scene()
    await register(form)
    await comeIn()
    await register({ ...form, name: 'Somebody else', locale: 'en' })
    expect(await personOf(address)).toMatchObject({ name: 'Noor', locale: 'nl' })
    expect(await rowsOf(eventId)).toMatchObject([{ name: 'Noor', locale: 'nl' }])
  })

  test("first with an address of another fixes nobody's name, at this event or another", async () => {
    const [one, other] = [await scene(), await scene()]
    const { address } = one
    await one.register({ ...one.form, name: 'A stranger', locale: 'en' })
    await other.register({ ...other.form, email: address })
    expect(await db.$count(people, eq(people.address, address))).toBe(1)
    expect(await personOf(address)).toMatchObject({ name: 'Noor', locale: 'nl' })
    expect(await rowsOf(one.eventId)).toMatchObject([{ name: 'Noor', locale: 'nl' }])
    expect(await rowsOf(other.eventId)).toMatchObject([{ name: 'Noor', locale: 'nl' }])
    const sent = await db.select().from(mails).where(eq(mails.address, address))
    expect(sent.at(-1)).toMatchObject({ payload: { name: 'Noor' } })
  })

  test('with the address of an account does not change its name', async () => {
    const { register, form } = await scene()
    const { email, name } = await accountOf(organiser.userId)
    await register({ ...form, email, name: 'A stranger' })
    expect(await personOf(email)).toMatchObject({ name })
  })

  test('for a second event finds the same person', async () => {
    const [one, other] = [await scene(), await scene()]
    await one.register(one.form)
    await one.comeIn()
    await other.register({ ...other.form, email: one.form.email, name: 'Somebody else' })
    expect(await db.$count(people, eq(people.address, one.address))).toBe(1)
    expect(await rowsOf(other.eventId)).toMatchObject([{ name: 'Noor' }])
  })

  test('a fourth time within the hour is answered like the others and mails nothing', async () => {
    const { register, form, address, deps } = await scene()
    for (let time = 1; time <= 4; time++) await register(form)
    expect(await db.$count(mails, eq(mails.address, address))).toBe(3)
    deps.clock.pass(3600)
    await register(form)
    expect(await db.$count(mails, eq(mails.address, address))).toBe(4)
  })

  test('at once from many tabs makes one attendee and three mails', async () => {
    const { register, form, eventId, address } = await scene()
    await Promise.all(Array.from({ length: 8 }, () => register(form)))
    expect(await rowsOf(eventId)).toHaveLength(1)
    expect(await db.$count(mails, eq(mails.address, address))).toBe(3)
  })

  test('with the key of an earlier call does nothing twice', async () => {
    const { register, form, address } = await scene()
    const idempotencyKey = crypto.randomUUID()
    await Promise.all([1, 2, 3].map(() => register({ ...form, idempotencyKey })))
    expect(await db.$count(mails, eq(mails.address, address))).toBe(1)
  })

  test('somebody who was banned is answered like the others and gets no link', async () => {
    const { register, form, eventId, address } = await scene()
    await register(form)
    const [person] = await db.select().from(people).where(eq(people.address, address))
    await db.insert(bans).values({ eventId, personId: person?.id ?? '' })
    await register(form)
    expect(await db.$count(mails, eq(mails.address, address))).toBe(1)
    expect(await linksOf(eventId)).toHaveLength(1)
  })
})

describe('there is no registering', () => {
  test('for a draft, which is not there', async () => {
    const { register, form } = await scene({ isDraft: true })
    await expect(register(form)).rejects.toMatchObject({ code: 'event.not-found' })
  })

  test('when the event is over', async () => {
    const { register, form, deps } = await scene()
    deps.clock.pass(6 * 3600)
    await expect(register(form)).rejects.toMatchObject({ code: 'registration.closed' })
  })

  test('under a notice that never was', async () => {
    const { register, form, eventId } = await scene()
    const old = register({ ...form, noticeVersion: '1999-01' })
    await expect(old).rejects.toMatchObject({ code: 'request.malformed' })
    expect(await rowsOf(eventId)).toEqual([])
  })
})

async function scene({ isDraft = false } = {}) {
  const deps = createTestDeps(db)
  const events = createEvents(deps)
  const { id: eventId, slug } = await events.create(organiser, {
    organisationId,
    template: 'online-conference',
    name: 'Meet Operations',
    startsAt: minutesAfter(deps.now(), 60),
    timeZone: 'Europe/Amsterdam',
    locale: 'en',
    speedDate: {},
  })
  if (!isDraft) await events.publish(organiser, { eventId })
  const address = `noor-${eventId.slice(-12)}@a.example`
  const form = { slug, name: 'Noor', email: address, locale: 'nl', noticeVersion: NOTICE_VERSION } as const
  const { register } = createRegistrations(deps)
  const comeIn = async () => {
    const [mail] = await db.select().from(mails).where(eq(mails.address, address))
    const secret = linkOf(mail?.payload).split('#')[1] ?? ''
    await createAttendeeSessions(deps).open({ secret, heldSecrets: [] })
  }
  return { deps, events, eventId, address, form, register, comeIn }
}

async function personOf(address: string) {
  return (await db.select().from(people).where(eq(people.address, address)))[0]
}

async function accountOf(userId: string) {
  const [user] = await db.select().from(users).where(eq(users.id, userId))
  if (!user) throw new Error('There is no such account')
  return user
}

function linkOf(payload: unknown): string {
  const isLink = typeof payload === 'object' && payload !== null && 'link' in payload
  return isLink ? String(payload.link) : ''
}

function rowsOf(eventId: string) {
  return db
    .select({ state: registrations.state, name: attendees.name, locale: attendees.locale })
    .from(attendees)
    .innerJoin(
      registrations,
      and(eq(registrations.eventId, attendees.eventId), eq(registrations.personId, attendees.personId)),
    )
    .where(eq(attendees.eventId, eventId))
}

function linksOf(eventId: string) {
  return db
    .select({ id: personalLinks.id })
    .from(personalLinks)
    .innerJoin(attendees, eq(attendees.id, personalLinks.attendeeId))
    .where(eq(attendees.eventId, eventId))
}
