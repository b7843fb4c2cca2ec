import { describe, expect, test } from 'vitest'
import { PUBLIC_URL, buildTestApp } from '../testing/build-test-app.ts'

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
