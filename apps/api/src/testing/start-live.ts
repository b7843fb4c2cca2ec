import { once } from 'node:events'
import type { AttendeeActor, StreamFrame } from '@stamtafel/domain'
import { createFakeLive } from '@stamtafel/live'
import type { FastifyInstance } from 'fastify'
import { WebSocket, type ClientOptions } from 'ws'
import type { AppOptions } from '../app.ts'
import { createHub } from '../live/hub.ts'
import type { LivePorts } from '../live/ports.ts'
import { buildTestApp, PUBLIC_URL } from './build-test-app.ts'

export const FAIR = '019aa0f2-7b00-7000-8000-000000000001'
export const MARKET = '019aa0f2-7b00-7000-8000-000000000002'

/** The session secret of an attendee is their name. */
function attendee(name: string, eventId = FAIR): AttendeeActor {
  return { kind: 'attendee', attendeeId: name, personId: `person-${name}`, eventId, organisationId: 'o' }
}

/** What presence was told, in the order in which it was. */
export function fakePresence(said: string[] = []) {
  let streams = 0
  return {
    said,
    openStream: async ({ actor, tabId }: { actor: AttendeeActor; tabId: string }) => {
      said.push(`open ${actor.attendeeId} ${tabId}`)
      streams += 1
      return { streamId: `stream-${streams}`, isMediaTab: streams === 1, revision: 7 }
    },
    closeStream: async ({ streamId }: { streamId: string }) => void said.push(`close ${streamId}`),
    renewLease: async () => ({ hasLapsed: false }),
    endLease: async () => void said.push('end lease'),
    readRevisions: async () => new Map<string, number>(),
  }
}

interface Setup extends Partial<LivePorts> {
  readonly beatMs?: number
  readonly findAttendeeActor?: AppOptions['findAttendeeActor']
}

/** The app with a real hub, listening, and a relay in memory. */
export async function startLive({ beatMs = 60_000, findAttendeeActor, ...given }: Setup = {}) {
  const live = createFakeLive()
  const presence = fakePresence()
  const ports: LivePorts = {
    feed: live,
    presence,
    speedDates: { seatsInRound: async () => new Map() },
    now: () => new Date('2026-11-24T12:00:00Z'),
    ...given,
  }
  const complaints: string[] = []
  const log = { info: () => {}, warn: (_: unknown, message: string) => void complaints.push(message) }
  const app = await buildTestApp({
    hub: createHub(ports, { log, beatMs }),
    findAttendeeActor:
      findAttendeeActor ?? (async ({ eventId, secret }) => (secret ? attendee(secret, eventId) : undefined)),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const port = portOf(app)
  const connect = (name: string, tab = 'tab-12345', eventId = FAIR) => listen({ port, name, tab, eventId })
  return { app, live, presence, complaints, port, connect }
}

function portOf({ server }: FastifyInstance): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The app has no port')
  return address.port
}

interface Listening {
  readonly port: number
  readonly name: string
  readonly tab: string
  readonly eventId: string
}

/** A tab that hears, and says nothing. */
async function listen({ port, name, tab, eventId }: Listening, options: ClientOptions = {}) {
  const url = `ws://127.0.0.1:${port}/api/events/${eventId}/live?tab=${tab}`
  const headers = { cookie: `stamtafel_attendee.${eventId}=${name}`, origin: PUBLIC_URL }
  const socket = new WebSocket(url, { headers, ...options })
  const frames: StreamFrame[][] = []
  let closed: { code: number; reason: string } | undefined
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString())))
  socket.on('close', (code, reason) => {
    closed = { code, reason: reason.toString() }
  })
  await once(socket, 'open')
  return {
    socket,
    frames,
    /** Everything that was said, the opening left out. */
    heard: () => frames.flat().filter(({ type }) => type !== 'stream.opened'),
    types: () => frames.flat().map(({ type }) => type),
    closed: () => closed,
  }
}
