import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { freePort } from '@stamtafel/processes'
import { createTestDatabaseUrl } from '@stamtafel/testing'
import { missingRedis, startTestRedis } from '@stamtafel/test-stores/redis'
import { Client } from 'pg'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

describe('the api', () => {
  test('says that it is ready, answers, and leaves when it is told to', async () => {
    const { child, url, ready } = await start({ DATABASE_URL: await createTestDatabaseUrl() })
    await ready
    const { now } = await (await fetch(`${url}/api/clock`)).json()
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000)
    const health = await fetch(`${url}/readyz`)
    expect(await health.json()).toEqual({ status: 'not-ready', checks: { database: true, livekit: false } })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('puts its tables and those of its queues into an empty database', async () => {
    const databaseUrl = await createTestDatabaseUrl()
    const { ready } = await start({ DATABASE_URL: databaseUrl })
    await ready
    const { rows } = await ask(databaseUrl, `select to_regnamespace('bullmq') is not null as "isThere"`)
    expect(rows).toEqual([{ isThere: true }])
  })

  test('reaches the sign-in that it loads last', async () => {
    const { url, ready } = await start({ DATABASE_URL: await createTestDatabaseUrl() })
    await ready
    const headers = { 'content-type': 'application/json', origin: url }
    const body = JSON.stringify({ email: 'noor@example.org', type: 'sign-in' })
    const init = { method: 'POST', headers, body }
    const reply = await fetch(`${url}/api/auth/email-otp/send-verification-otp`, init)
    expect([reply.status, await reply.json()]).toEqual([200, { success: true }])
  })

  test('keeps its lease, and so its streams, while everything else of it waits for the database', async () => {
    const databaseUrl = await createTestDatabaseUrl()
    const { url, ready } = await start({ DATABASE_URL: databaseUrl })
    await ready
    const blocker = new Client(databaseUrl)
    await blocker.connect()
    onTestFinished(() => blocker.end())
    await blocker.query('begin')
    await blocker.query('lock table attendee_sessions in access exclusive mode')
    const eventId = crypto.randomUUID()
    const headers = { cookie: `stamtafel_attendee.${eventId}=${'a'.repeat(27)}` }
    const crowd = Array.from({ length: 30 }, () => fetch(`${url}/api/events/${eventId}/venue`, { headers }))
    onTestFinished(async () => void (await Promise.allSettled(crowd)))
    await vi.waitFor(async () => expect(await waiting(databaseUrl)).toBe(20), 10_000)
    const since = await renewedAt(databaseUrl)
    await vi.waitFor(async () => expect(await renewedAt(databaseUrl)).toBeGreaterThan(since), 8000)
    expect(await waiting(databaseUrl)).toBe(20)
    await blocker.query('rollback')
  })

  test('refuses signalling and streams of people whom it does not know', async () => {
    const { url, ready } = await start({ DATABASE_URL: await createTestDatabaseUrl() })
    await ready
    const paths = ['/rtc/v1?access_token=none', `/api/events/${crypto.randomUUID()}/live?tab=tab-12345`]
    const statuses = await Promise.all(paths.map((path) => statusOf(url.replace('http', 'ws') + path, url)))
    expect(statuses).toEqual([403, 401])
  })
})

describe.skipIf(missingRedis)(`the api on Redis${missingRedis ? ` (${missingRedis})` : ''}`, () => {
  test('says when Redis is away and when it is back, and answers all the time', async () => {
    const redis = await startTestRedis()
    onTestFinished(redis.stop)
    const { child, url, ready } = await start({
      DATABASE_URL: await createTestDatabaseUrl(),
      REDIS_URL: redis.url,
    })
    await ready
    const checks = async () => (await (await fetch(`${url}/readyz`)).json()).checks
    expect(await checks()).toMatchObject({ database: true, redis: true })
    await redis.die()
    await vi.waitFor(async () => expect(await checks()).toMatchObject({ redis: false }), 10_000)
    expect((await fetch(`${url}/api/clock`)).status).toBe(200)
    expect(await checks()).toMatchObject({ database: true, redis: false })
    await redis.comeBack({ isEmpty: true })
    await vi.waitFor(async () => expect(await checks()).toMatchObject({ redis: true }), 10_000)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('the api does not start, and says why in a sentence', () => {
  test('with settings that are wrong', async () => {
    const { child, said } = await start({ DATABASE_URL: 'here', AUTH_SECRET: '' })
    expect(await exitOf(child)).toBe(3)
    expect(await said).toBe(
      'The api cannot start with these settings:\n' +
        '- DATABASE_URL must be an address such as postgres://stamtafel@localhost/stamtafel.\n' +
        '- AUTH_SECRET is missing.\n',
    )
  })

  test('on a database that a newer version has written', async () => {
    const databaseUrl = await createTestDatabaseUrl()
    await ask(databaseUrl, `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 1)`)
    const { child, said } = await start({ DATABASE_URL: databaseUrl })
    expect(await exitOf(child)).toBe(3)
    expect(await said).toMatch('The database was written by a newer version of Stamtafel.')
  })

  test('where no database answers', async () => {
    const { child, said } = await start({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/x` })
    expect(await exitOf(child)).toBe(1)
    expect(await said).toBe('The database at DATABASE_URL does not answer.\n')
  })

  test('on a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const PORT = String(typeof address === 'object' ? address?.port : '')
    const { child, said } = await start({ DATABASE_URL: await createTestDatabaseUrl(), PORT })
    expect(await exitOf(child)).toBe(3)
    expect(await said).toMatch('The api cannot listen at HOST and PORT: EADDRINUSE.')
    taken.close()
  })
})

/** How many connections wait for somebody's lock. */
async function waiting(databaseUrl: string): Promise<number> {
  const { rows } = await ask(
    databaseUrl,
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0].count
}

async function renewedAt(databaseUrl: string): Promise<number> {
  const { rows } = await ask(databaseUrl, 'select renewed_at as at from process_leases')
  return rows[0].at.getTime()
}

/** Starts the api as the launcher would, on a port of its own. */
async function start(given: Readonly<Record<string, string>>) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    PUBLIC_URL: url,
    PORT: String(port),
    LIVEKIT_URL: `ws://127.0.0.1:${await freePort()}`,
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'livekit-secret-of-32-characters-or-so',
    AUTH_SECRET: 'auth-secret-of-32-characters-or-more',
    LOG_LEVEL: 'silent',
    ...given,
  }
  const child = spawn(process.execPath, [`${import.meta.dirname}/main.ts`], { env })
  running.push(child)
  const ready = once(child.stdout, 'data').then(([line]) =>
    expect(JSON.parse(String(line))).toEqual({ msg: 'api.ready', url }),
  )
  return { child, url, ready, said: text(child.stderr) }
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, 'exit')
  return code
}

async function ask(url: string, statement: string) {
  const client = new Client(url)
  await client.connect()
  const result = await client.query(statement)
  await client.end()
  return result
}

async function statusOf(url: string, origin: string): Promise<number | undefined> {
  const socket = new WebSocket(url, { origin })
  const [, response] = await once(socket, 'unexpected-response')
  socket.on('error', () => {})
  socket.terminate()
  return response.statusCode
}
