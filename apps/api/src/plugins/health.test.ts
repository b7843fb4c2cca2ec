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

test('however many ask whether it is ready, what it needs is asked once for a while', async () => {
  const { asked, ask } = counting()
  const app = await buildTestApp({ needs: { database: ask }, wants: { mail: ask } })
  const replies = await Promise.all(Array.from({ length: 20 }, () => app.inject('/readyz')))
  replies.push(await app.inject('/readyz'))
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect(asked()).toBe(2)
})

test('after that while it is asked again, and what came back is seen', async () => {
  let isAway = true
  const database = async () => {
    if (isAway) throw new Error('away')
  }
  const app = await buildTestApp({ needs: { database }, freshMs: 0 })
  expect((await app.inject('/readyz')).statusCode).toBe(503)
  isAway = false
  expect((await app.inject('/readyz')).statusCode).toBe(200)
})

test('a process that begins to leave says so at once', async () => {
  let isLeaving = false
  const app = await buildTestApp({ needs: { database: fine }, isLeaving: () => isLeaving })
  await app.inject('/readyz')
  isLeaving = true
  expect((await app.inject('/readyz')).statusCode).toBe(503)
})

function counting() {
  let count = 0
  return { asked: () => count, ask: async () => void count++ }
}

test('a process that leaves is not ready', async () => {
  const app = await buildTestApp({ needs: { database: fine }, isLeaving: () => true })
  expect((await app.inject('/readyz')).json()).toMatchObject({ status: 'leaving' })
})
