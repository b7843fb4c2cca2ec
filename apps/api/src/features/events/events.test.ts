import { randomUUID } from 'node:crypto'
import { minutesAfter } from '@stamtafel/domain'
import { authStoreOf, createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { NOTICE_VERSION } from '@stamtafel/texts'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildAccountApp } from '../../testing/build-account-app.ts'

const db = await createTestDatabase()
const deps = createTestDeps(db)
const { app, setupSecret, publicUrl: origin } = await buildAccountApp(deps, { store: authStoreOf(db) })
const owner = { organisationId: '', cookie: '' }

beforeAll(async () => {
  const email = 'olga@a.example'
  const payload = { secret: setupSecret, organisationName: 'Westerkade', name: 'Olga', email, locale: 'en' }
  const setup = await app.inject({ method: 'POST', url: '/api/setup', payload })
  owner.organisationId = setup.json().organisationId
  await post('/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' })
  const { rows } = await db.$client.query<{ otp: string }>(`select payload ->> 'code' as otp from mails`)
  const [cookie] = (await post('/api/auth/sign-in/email-otp', { email, ...rows[0] })).cookies
  owner.cookie = `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}`
})

test('the setup is closed after the first', async () => {
  expect((await app.inject({ url: '/api/setup' })).json()).toEqual({ isOpen: false })
})

test('an account sees itself', async () => {
  expect((await get('/api/account')).json()).toMatchObject({
    name: 'Olga',
    email: 'olga@a.example',
    memberships: [{ organisationName: 'Westerkade', role: 'owner' }],
  })
})

describe('an event', () => {
  test('is created once, however often the call is repeated with its key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const [one, again] = [await create({}, headers), await create({}, headers)]
    expect(one.statusCode).toBe(201)
    expect(again.json()).toEqual(one.json())
  })

  test('shows an organiser its parts, in instants of UTC, and nothing of how we keep them', async () => {
    const event = (await create()).json()
    expect(event).toMatchObject({
      organisationId: owner.organisationId,
      phase: 'draft',
      startsAt: startsAt(),
      url: `${origin}/e/${event.slug}`,
      speedDates: [{ roundSeconds: 20, rounds: 3, startsAt: startsAt(15) }],
    })
    expect(Object.keys(event).toSorted()).toEqual([
      'allowed',
      'edition',
      'endsAt',
      'id',
      'locale',
      'lounges',
      'name',
      'organisationId',
      'phase',
      'registered',
      'sessions',
      'slug',
      'speedDates',
      'stages',
      'startsAt',
      'tables',
      'timeZone',
      'url',
    ])
  })

  test('is public when it is published, without what is only for organisers', async () => {
    const { id, slug } = (await create()).json()
    const before = await app.inject({ url: `/api/public-events/${slug}` })
    expect(before.json()).toMatchObject({ status: 404, code: 'event.not-found' })
    expect((await post(`/api/organise/${id}/publication`)).json()).toMatchObject({ phase: 'published' })
    const open = (await app.inject({ url: `/api/public-events/${slug}` })).json()
    expect(open).toMatchObject({
      id,
      organisationName: 'Westerkade',
      doors: 'not-yet',
      noticeVersion: NOTICE_VERSION,
    })
    expect(open.speedDate).toEqual({ startsAt: startsAt(15), rounds: 3, roundSeconds: 20 })
    expect(open).not.toHaveProperty('organisationId')
    expect(open).not.toHaveProperty('allowed')
  })

  test('stands in the list of its organisation', async () => {
    const { id } = (await create()).json()
    const { events } = (await get(`/api/organisations/${owner.organisationId}/events`)).json()
    expect(events).toContainEqual(expect.objectContaining({ id, registered: 0 }))
  })

  test.for([
    [{ speedDate: { roundSeconds: 15, breakSeconds: 0 } }, 'speed-date.too-short'],
    [{ timeZone: 'Europe/Atlantis' }, 'request.malformed'],
    [{ name: '   ' }, 'request.malformed'],
    [{ name: 'One\nTwo' }, 'request.malformed'],
    [{ startsAt: 'tomorrow' }, 'request.malformed'],
    [{ seats: 3 }, 'request.malformed'],
  ] as const)('is not created from %j', async ([fault, code]) => {
    const { rows: before } = await db.$client.query('select count(*) from events')
    expect((await create(fault)).json()).toMatchObject({ status: 422, code })
    const { rows: after } = await db.$client.query('select count(*) from events')
    expect(after).toEqual(before)
  })

  test('is changed by one organiser after the other', async () => {
    const { id, edition } = (await create()).json()
    const change = {
      type: 'add-talk',
      title: 'Welcome',
      startsAt: startsAt(0),
      endsAt: startsAt(5),
      stageId: null,
    }
    const one = await post(`/api/organise/${id}/changes`, { after: edition, change })
    expect(one.json()).toMatchObject({ edition: edition + 1 })
    expect(one.json().sessions).toContainEqual(
      expect.objectContaining({ title: 'Welcome', startsAt: startsAt(0), endsAt: startsAt(5) }),
    )
    const other = await post(`/api/organise/${id}/changes`, { after: edition, change })
    expect(other.json()).toMatchObject({ status: 409, code: 'event.outdated', retry: 'now' })
  })

  test.for([
    { type: 'add-stage', name: ' ' },
    { type: 'add-tables', loungeId: randomUUID(), count: 0, seats: 4 },
    { type: 'edit-table', tableId: randomUUID(), number: 1, topic: null, seats: 9 },
    { type: 'open-bar' },
  ])('is not changed by %j', async (change) => {
    const { id } = (await create()).json()
    const reply = await post(`/api/organise/${id}/changes`, { after: 0, change })
    expect(reply.json()).toMatchObject({ status: 422, code: 'request.malformed' })
  })

  test('is not for who is not signed in', async () => {
    const url = `/api/organisations/${owner.organisationId}/events`
    expect((await app.inject({ url })).json()).toMatchObject({ status: 401, code: 'auth-session.missing' })
  })
})

function startsAt(after = 0): string {
  return minutesAfter(deps.now(), 60 + after).toISOString()
}

function create(change: object = {}, headers: Record<string, string> = {}) {
  const form = {
    template: 'online-conference',
    name: 'Meet Operations',
    startsAt: startsAt(),
    timeZone: 'Europe/Amsterdam',
    locale: 'en',
    speedDate: { roundSeconds: 20, rounds: 3 },
    ...change,
  }
  return post(`/api/organisations/${owner.organisationId}/events`, form, headers)
}

function post(url: string, payload: object = {}, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url, payload, headers: { origin, cookie: owner.cookie, ...headers } })
}

function get(url: string) {
  return app.inject({ url, headers: { cookie: owner.cookie } })
}
