import { once } from 'node:events'
import type { StreamFrame } from '@stamtafel/domain'
import type { FastifyInstance } from 'fastify'
import { WebSocket } from 'ws'
import { PUBLIC_URL } from './build-test-app.ts'

/** Where an app of this computer listens. */
export function portOf({ server }: FastifyInstance): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The app has no port')
  return address.port
}

interface Listening {
  readonly port: number
  /** Of the attendee's session. */
  readonly secret: string
  readonly tab: string
  readonly eventId: string
}

/** A tab that hears, and says nothing. */
export async function listen({ port, secret, tab, eventId }: Listening) {
  const path = `/api/events/${eventId}/live?tab=${tab}`
  return hear({ port, path, cookie: `stamtafel_attendee.${eventId}=${secret}` })
}

/** A page of an organiser that hears, and says nothing. */
export async function lookOn({ port, cookie, eventId }: Pick<Listening, 'port' | 'eventId'> & Cookie) {
  return hear({ port, path: `/api/organise/${eventId}/live`, cookie })
}

interface Cookie {
  readonly cookie: string
}

async function hear({ port, path, cookie }: Cookie & { readonly port: number; readonly path: string }) {
  const headers = { cookie, origin: PUBLIC_URL }
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
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
