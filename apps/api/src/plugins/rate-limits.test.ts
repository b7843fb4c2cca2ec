import { describe, expect, test } from 'vitest'
import { PUBLIC_URL, buildTestApp } from '../testing/build-test-app.ts'
import { attendeeCookie } from './actors.ts'

test('who asks too often is told when to come back', async () => {
  const ask = await asking({ rateLimitFactor: 1 / 18_000 })
  expect((await ask('10.0.0.1')).statusCode).toBe(200)
  const reply = await ask('10.0.0.1')
  expect(reply.json()).toMatchObject({ status: 429, code: 'request.too-many', retry: 'after' })
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
})

test('one who asks too often does not stop another', async () => {
  const ask = await asking({ rateLimitFactor: 1 / 18_000 })
  await ask('10.0.0.1')
  await ask('10.0.0.1')
  expect((await ask('10.0.0.2')).statusCode).toBe(200)
})

test('nobody is believed about their own address unless a proxy is trusted', async () => {
  const ask = await asking({ rateLimitFactor: 1 / 18_000 })
  await ask('10.0.0.1', '192.0.2.1')
  expect((await ask('10.0.0.1', '192.0.2.2')).statusCode).toBe(429)
  const askProxy = await asking({ rateLimitFactor: 1 / 18_000, trustProxy: true })
  await askProxy('10.0.0.1', '192.0.2.1')
  expect((await askProxy('10.0.0.1', '192.0.2.2')).statusCode).toBe(200)
})

describe('an address', () => {
  test('registers so many times and no more, in whatever spelling and from wherever', async () => {
    const register = await registering()
    const asked = ['Noor@A.example', 'noor@a.example', ' noor@a.example', 'NOOR@a.example', 'noor@a.example ']
    const answers = await Promise.all(asked.map((email, index) => register(email, `10.0.0.${index}`)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202])
    expect((await register('noor@a.example', '10.0.0.9')).json()).toMatchObject({ code: 'request.too-many' })
  })

  test('does not stop another', async () => {
    const register = await registering()
    for (let count = 0; count < 7; count++) await register('noor@a.example', '10.0.0.1')
    expect((await register('sam@a.example', '10.0.0.1')).statusCode).toBe(202)
  })
})

describe('whoever uses up the tries of a sign-in with the address of somebody else', () => {
  test('is stopped, in whatever spelling', async () => {
    const send = await signingIn()
    const paths = ['sign-in/email-otp', 'sign-in%2Femail-otp', 'sign-in/email-%6Ftp']
    for (let tried = 0; tried < 15; tried++) {
      expect((await send(paths[tried % 3] ?? '', '10.0.0.1')).statusCode).toBe(200)
    }
    const replies = await Promise.all(paths.map((path) => send(path, '10.0.0.1')))
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([429, 429, 429])
  })

  test('does not shut them out', async () => {
    const send = await signingIn()
    for (const path of ['sign-in/email-otp', 'email-otp/send-verification-otp']) {
      for (let tried = 0; tried < 16; tried++) await send(path, '10.0.0.1')
      expect((await send(path, '10.0.0.1')).statusCode).toBe(429)
      expect((await send(path, '10.0.0.2')).statusCode).toBe(200)
    }
  })

  test('can still ask for a code, for the two are counted apart', async () => {
    const send = await signingIn()
    for (let tried = 0; tried < 16; tried++) await send('sign-in/email-otp', '10.0.0.1')
    expect((await send('email-otp/send-verification-otp', '10.0.0.1')).statusCode).toBe(200)
  })
})

describe('an attendee', () => {
  test('gives as many signs of life as an honest page, and no more', async () => {
    const sign = await signing()
    const given = await Promise.all(Array.from({ length: 120 }, () => sign('noor')))
    expect(new Set(given.map(({ statusCode }) => statusCode))).toEqual(new Set([204]))
    expect((await sign('noor')).json()).toMatchObject({ code: 'request.too-many', retry: 'after' })
  })

  test('who gives too many does not stop another behind the same address', async () => {
    const sign = await signing()
    for (let given = 0; given < 121; given++) await sign('noor')
    expect((await sign('sam')).statusCode).toBe(204)
  })
})

test('who has no session is told so, however often they give a sign', async () => {
  const sign = await signing()
  for (let given = 0; given < 121; given++) await sign()
  expect((await sign()).statusCode).toBe(401)
})

const willingAuth = {
  handle: async () => Response.json({}),
  leaveDecoy: async () => {},
  triesLeft: async () => undefined,
}

async function signingIn() {
  const app = await buildTestApp({
    auth: async () => willingAuth,
    accounts: { see: () => Promise.reject(new Error('unexpected')), takeCodeTurn: async () => true },
    untellingMs: 0,
  })
  const email = 'owner@a.example'
  return (path: string, remoteAddress: string) => {
    const isTry = path.startsWith('sign-in')
    const payload = isTry ? { email, otp: '123456' } : { email, type: 'sign-in' }
    return app.inject({ method: 'POST', url: `/api/auth/${path}`, payload, remoteAddress })
  }
}

const EVENT = '019aa0f2-7b00-7000-8000-000000000001'
const SPEED_DATE = '019aa0f2-7b00-7000-8000-000000000002'

async function signing() {
  const attendee = { kind: 'attendee', eventId: EVENT, organisationId: EVENT } as const
  const app = await buildTestApp({
    findAttendeeActor: async ({ secret }) => ({ ...attendee, attendeeId: secret, personId: secret }),
    speedDates: {
      see: () => Promise.reject(new Error('unexpected')),
      setEntry: () => Promise.reject(new Error('unexpected')),
      giveSign: async () => {},
    },
  })
  return (secret?: string) =>
    app.inject({
      method: 'POST',
      url: `/api/events/${EVENT}/speed-dates/${SPEED_DATE}/signs`,
      headers: { origin: PUBLIC_URL },
      payload: { sign: 'pressed' },
      ...(secret && { cookies: { [attendeeCookie(EVENT, PUBLIC_URL)]: secret } }),
    })
}

async function registering() {
  const app = await buildTestApp({ registrations: { register: async () => {} }, untellingMs: 0 })
  return (email: string, remoteAddress: string) =>
    app.inject({
      method: 'POST',
      url: '/api/public-events/spring-fair/registrations',
      payload: { name: 'Noor', email, locale: 'en', noticeVersion: '1' },
      remoteAddress,
    })
}

async function asking(app: { rateLimitFactor: number; trustProxy?: boolean }) {
  const settings = { publicUrl: PUBLIC_URL, trustProxy: false, webRoot: undefined }
  const built = await buildTestApp({ app: { ...settings, ...app } })
  return (remoteAddress: string, forwarded?: string) =>
    built.inject({
      url: '/api/clock',
      remoteAddress,
      ...(forwarded && { headers: { 'x-forwarded-for': forwarded } }),
    })
}
