import { expect, test } from 'vitest'
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
