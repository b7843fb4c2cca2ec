import { once } from 'node:events'
import { DomainError } from '@stamtafel/domain'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { PUBLIC_URL } from '../testing/build-test-app.ts'
import { FAIR, fakePresence, MARKET, startLive } from '../testing/start-live.ts'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

describe('who listens', () => {
  test('hears first who speaks, how far the event is, what time it is and whether this tab holds the media', async () => {
    const { connect } = await start()
    const tab = await connect('noor')
    await expect
      .poll(() => tab.frames.flat())
      .toEqual([
        {
          sequence: 1,
          type: 'stream.opened',
          protocol: 1,
          epoch: expect.any(String),
          revision: 7,
          isMediaTab: true,
          now: '2026-11-24T12:00:00.000Z',
        },
      ])
  })

  test('counts as here from then on, and no longer once they are gone', async () => {
    const { connect, presence } = await start()
    const tab = await connect('noor')
    await expect.poll(() => presence.said).toEqual(['open noor tab-12345'])
    tab.socket.close()
    await expect.poll(() => presence.said).toEqual(['open noor tab-12345', 'close stream-1'])
  })

  test('is told to come back when the stream cannot be opened', async () => {
    const { connect, complaints } = await start({ presence: { ...fakePresence(), openStream: fail } })
    const tab = await connect('noor')
    await expect.poll(() => tab.closed()?.code).toBe(1013)
    expect(complaints).toContain('live.stream-not-opened')
  })

  test('hears what was said while the stream was being opened, after the opening', async () => {
    const presence = fakePresence()
    const opening = Promise.withResolvers<void>()
    const openStream: typeof presence.openStream = async (stream) => {
      await opening.promise
      return presence.openStream(stream)
    }
    const { connect, live } = await start({ presence: { ...presence, openStream } })
    const tab = await connect('noor')
    await live.publish({ eventId: FAIR, to: 'event', message: { type: 'media.restored' } })
    opening.resolve()
    await expect.poll(() => tab.types()).toEqual(['stream.opened', 'media.restored'])
  })

  test('says nothing: whoever speaks is put out', async () => {
    const { connect } = await start()
    const tab = await connect('noor')
    tab.socket.send('hello')
    await expect.poll(() => tab.closed()?.code).toBe(1008)
  })
})

describe('who is not let in', () => {
  test.for([
    ['without a session', { origin: PUBLIC_URL }, 401],
    ['from another page', { origin: 'https://elsewhere.test', cookie: cookieOf('noor') }, 403],
    ['with cookies and no origin', { cookie: cookieOf('noor') }, 403],
    ['with a session of another event', { origin: PUBLIC_URL, cookie: cookieOf('noor', MARKET) }, 401],
  ] as const)('somebody %s', async ([, headers, status]) => {
    const { port } = await start()
    expect(await statusFor(port, { headers })).toBe(status)
  })

  test('somebody who was banned', async () => {
    const { port } = await start({ findAttendeeActor: refuse })
    expect(await statusFor(port, { headers: { origin: PUBLIC_URL, cookie: cookieOf('noor') } })).toBe(403)
  })

  test.for([
    '/api/events/fair/live?tab=tab-12345',
    `/api/events/${FAIR}/live`,
    `/api/events/${FAIR}/live?tab=x`,
  ])('somebody at %s', async (path) => {
    const { port } = await start()
    expect(await statusFor(port, { path, headers: { origin: PUBLIC_URL, cookie: cookieOf('noor') } })).toBe(
      422,
    )
  })

  test('somebody asks as a page whether they would be', async () => {
    const { app } = await start()
    const url = `/api/events/${FAIR}/live?tab=tab-12345`
    const known = await app.inject({ url, headers: { cookie: cookieOf('noor') } })
    const unknown = await app.inject({ url })
    expect([known.statusCode, unknown.json().code]).toEqual([204, 'auth-session.missing'])
  })
})

async function fail(): Promise<never> {
  throw new Error('The database is away')
}

async function refuse(): Promise<never> {
  throw new DomainError('attendee.banned', 'Banned')
}

async function start(setup: Parameters<typeof startLive>[0] = {}) {
  const started = await startLive(setup)
  closings.push(() => started.app.close())
  return started
}

function cookieOf(name: string, eventId = FAIR): string {
  return `stamtafel_attendee.${eventId}=${name}`
}

async function statusFor(
  port: number,
  {
    headers,
    path = `/api/events/${FAIR}/live?tab=tab-12345`,
  }: { headers: Record<string, string>; path?: string },
): Promise<number | undefined> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
  const [, response] = await once(socket, 'unexpected-response')
  socket.on('error', () => {})
  socket.terminate()
  return response.statusCode
}
