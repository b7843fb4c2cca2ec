import { expect, test } from 'vitest'
import { buildTestApp } from '../testing/build-test-app.ts'

const fine = async () => {}
const broken = () => Promise.reject(new Error('away'))

test('a process that answers is alive, whatever is away', async () => {
  const app = await buildTestApp({ needs: { database: broken } })
  expect((await app.inject('/healthz')).statusCode).toBe(200)
})

test('a process is ready when all that it needs answers', async () => {
  const app = await buildTestApp({ needs: { database: fine, livekit: fine }, wants: { mail: broken } })
  const reply = await app.inject('/readyz')
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toEqual({
    status: 'ready',
    checks: { database: true, livekit: true, mail: false },
  })
})

test('a process is not ready while something that it needs is away', async () => {
  const app = await buildTestApp({ needs: { database: fine, livekit: broken } })
  const reply = await app.inject('/readyz')
  expect(reply.statusCode).toBe(503)
  expect(reply.json()).toEqual({ status: 'not-ready', checks: { database: true, livekit: false } })
})

test('a process that leaves is not ready', async () => {
  const app = await buildTestApp({ needs: { database: fine }, isLeaving: () => true })
  expect((await app.inject('/readyz')).json()).toMatchObject({ status: 'leaving' })
})
