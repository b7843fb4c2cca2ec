import { minutesAfter } from '@stamtafel/domain'
import { authStoreOf, createOrganisation, createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { NOTICE_VERSION } from '@stamtafel/texts'
import { describe, expect, test } from 'vitest'
import { buildAccountApp } from '../../testing/build-account-app.ts'

const db = await createTestDatabase()
const store = authStoreOf(db)
const deps = createTestDeps(db)
const site = await buildAccountApp(deps, { store })
const { organiser, organisationId } = await createOrganisation(db)

describe('registering', () => {
  test('is answered alike for an address that is new, known, asked for too often or banned', async () => {
    const event = await publish()
    const email = 'noor@a.example'
    const replies = [await register(event, { email })]
    for (let time = 2; time <= 5; time++) replies.push(await register(event, { email }))
    const { attendees } = await site.bans.listAttendees(organiser, { eventId: event.id })
    await site.bans.ban(organiser, { eventId: event.id, attendeeId: attendees[0]?.attendeeId ?? '' })
    replies.push(await register(event, { email }))
    expect(replies.map(answerOf)).toEqual(replies.map(() => answerOf(replies[0])))
    expect(replies[0]?.statusCode).toBe(202)
    expect(replies[0]?.json()).toEqual({ outcome: 'link-mailed' })
  })

  test('alone lets nobody in', async () => {
    const event = await publish()
    const reply = await register(event, { email: 'sam@a.example' })
    expect(reply.cookies).toEqual([])
    expect((await patchMe(event.id, '')).json()).toMatchObject({ status: 401, code: 'auth-session.missing' })
  })

  test('with a key that nobody could have made is malformed', async () => {
    const event = await publish()
    const reply = await register(event, { email: 'kim@a.example' }, { 'idempotency-key': 'short' })
    expect(reply.json()).toMatchObject({ status: 422, code: 'request.malformed' })
  })
})

describe('a personal link', () => {
  test('is exchanged for a cookie that no script reads and no other site sends', async () => {
    const event = await publish()
    const reply = await open(await linkOf(event, 'a1@a.example'))
    expect(reply.json()).toEqual({ outcome: 'entered', eventId: event.id, slug: event.slug })
    expect(reply.cookies).toEqual([
      {
        name: `stamtafel_attendee.${event.id}`,
        value: expect.stringMatching(/^[\w-]{27}$/),
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: 30 * 24 * 60 * 60,
      },
    ])
    expect((await patchMe(event.id, cookieOf(reply))).statusCode).toBe(204)
  })

  test('opened again by that browser leaves it its cookie', async () => {
    const secret = await linkOf(await publish(), 'a2@a.example')
    const first = await open(secret)
    const again = await open(secret, `theme=dark; ${cookieOf(first)}`)
    expect(again.json()).toMatchObject({ outcome: 'entered' })
    expect(again.cookies).toEqual([])
  })

  test('opened elsewhere asks for a code, which then lets that browser in', async () => {
    const event = await publish()
    const secret = await linkOf(event, 'a3@a.example')
    await open(secret)
    const elsewhere = await open(secret)
    expect(elsewhere.json()).toEqual({
      outcome: 'code-mailed',
      eventName: 'Meet Operations',
      slug: event.slug,
    })
    expect(elsewhere.cookies).toEqual([])
    const code = await mailed('a3@a.example', 'code')
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect((await confirm(secret, wrong)).json()).toMatchObject({
      status: 403,
      code: 'code.wrong',
      facts: { attemptsLeft: 4 },
    })
    const entered = await confirm(secret, code)
    expect(entered.json()).toMatchObject({ outcome: 'entered', eventId: event.id })
    expect((await patchMe(event.id, cookieOf(entered))).statusCode).toBe(204)
  })

  test('over https is exchanged for a cookie that never travels without it', async () => {
    const secure = await buildAccountApp({ ...deps, publicUrl: 'https://stamtafel.test' }, { store })
    const event = await publish()
    const secret = await linkOf(event, 'a4@a.example')
    const [cookie] = (await open(secret, '', secure)).cookies
    const name = `__Host-stamtafel_attendee.${event.id}`
    expect(cookie).toMatchObject({ name, path: '/', secure: true, httpOnly: true })
    expect(cookie).not.toHaveProperty('domain')
    const held = `${name}=${cookie?.value}`
    const again = await open(secret, held, secure)
    expect([again.json().outcome, again.cookies]).toEqual(['entered', []])
    expect((await patchMe(event.id, held, secure)).statusCode).toBe(204)
  })

  test('is not found when it was guessed', async () => {
    expect((await open(deps.secrets.secret())).json()).toMatchObject({ status: 404, code: 'link.unknown' })
  })

  test('opens nothing by a GET, as scanners of mail do', async () => {
    const reply = await site.app.inject({ url: '/api/attendee-sessions' })
    expect(reply.statusCode).toBe(404)
  })
})

describe('leaving', () => {
  test('takes the cookie away, and what it opened', async () => {
    const event = await publish()
    const cookie = cookieOf(await open(await linkOf(event, 'a5@a.example')))
    const reply = await site.app.inject({
      method: 'DELETE',
      url: `/api/events/${event.id}/session`,
      headers: { cookie, origin: site.publicUrl },
    })
    expect(reply.statusCode).toBe(204)
    expect(reply.cookies).toMatchObject([{ name: `stamtafel_attendee.${event.id}`, value: '' }])
    expect((await patchMe(event.id, cookie)).json()).toMatchObject({ code: 'auth-session.missing' })
  })

  test('is not up to another site', async () => {
    const event = await publish()
    const cookie = cookieOf(await open(await linkOf(event, 'a6@a.example')))
    const reply = await site.app.inject({
      method: 'DELETE',
      url: `/api/events/${event.id}/session`,
      headers: { cookie, origin: 'https://elsewhere.example' },
    })
    expect(reply.json()).toMatchObject({ code: 'request.foreign-origin' })
    expect((await patchMe(event.id, cookie)).statusCode).toBe(204)
  })
})

test('a cookie of one event opens no other', async () => {
  const [one, other] = [await publish(), await publish()]
  const cookie = cookieOf(await open(await linkOf(one, 'a7@a.example')))
  const [, value] = cookie.split('=')
  const moved = `stamtafel_attendee.${other.id}=${value}`
  expect((await patchMe(other.id, `${cookie}; ${moved}`)).json()).toMatchObject({
    code: 'auth-session.missing',
  })
})

async function publish() {
  const { id: eventId } = await site.events.create(organiser, {
    organisationId,
    template: 'online-conference',
    name: 'Meet Operations',
    startsAt: minutesAfter(deps.now(), 60),
    timeZone: 'Europe/Amsterdam',
    locale: 'en',
    speedDate: {},
  })
  return site.events.publish(organiser, { eventId })
}

function register(event: { slug: string }, who: { email: string }, headers: Record<string, string> = {}) {
  return site.app.inject({
    method: 'POST',
    url: `/api/public-events/${event.slug}/registrations`,
    headers,
    payload: { name: 'Noor', locale: 'en', noticeVersion: NOTICE_VERSION, ...who },
  })
}

async function linkOf(event: { slug: string }, email: string): Promise<string> {
  await register(event, { email })
  return (await mailed(email, 'link')).split('#')[1] ?? ''
}

function open(secret: string, cookie = '', at = site) {
  return at.app.inject({
    method: 'POST',
    url: '/api/attendee-sessions',
    headers: { origin: at.publicUrl, ...(cookie && { cookie }) },
    payload: { secret },
  })
}

function confirm(secret: string, code: string) {
  return site.app.inject({ method: 'POST', url: '/api/attendee-sessions/codes', payload: { secret, code } })
}

function patchMe(eventId: string, cookie: string, at = site) {
  return at.app.inject({
    method: 'PATCH',
    url: `/api/events/${eventId}/me`,
    headers: { origin: at.publicUrl, cookie },
    payload: { listensFirst: true },
  })
}

async function mailed(email: string, part: 'link' | 'code'): Promise<string> {
  const { rows } = await db.$client.query<{ value: string }>(
    `select payload ->> $2 as value from mails where address = $1 order by id desc limit 1`,
    [email, part],
  )
  return rows[0]?.value ?? ''
}

type Reply = Awaited<ReturnType<typeof open>>

function cookieOf({ cookies }: Reply): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Everything that a client can see of an answer, but for what is new in each. */
function answerOf(reply: Reply | undefined) {
  const { date: _date, 'x-request-id': _id, ...headers } = reply?.headers ?? {}
  return { statusCode: reply?.statusCode, body: reply?.body, headers }
}
