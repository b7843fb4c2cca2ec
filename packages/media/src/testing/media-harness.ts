import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { permissionsIn, type MediaPermissions } from '@stamtafel/domain'
import { createFakeMedia } from '../fake-media.ts'
import { createLiveKitMedia, createLiveKitTokens } from '../livekit/index.ts'
import type { Media } from '../media.ts'
import { enterRoom } from './enter-room.ts'
import { startLiveKit } from './start-livekit.ts'

interface Webhook {
  readonly rawBody: string
  readonly authorization: string
}

/** One of the media servers that have to keep the same contract, and the hands that play the people in it. */
export interface Harness {
  readonly media: Media
  readonly enter: (room: string, identity: string, permissions?: MediaPermissions) => Promise<unknown>
  readonly posted: () => readonly Webhook[]
  /** Afterwards the media server does not answer. */
  readonly stop: () => Promise<void>
}

export const HARNESSES = [
  ['the fake', withFake],
  ['LiveKit', withLiveKit],
] as const

async function withFake(): Promise<Harness> {
  const media = createFakeMedia({ now: () => new Date() })
  return {
    media,
    enter: async (room, identity, permissions) => media.join(room, identity, permissions),
    posted: () => media.posted,
    stop: async () => media.setAway(true),
  }
}

async function withLiveKit(): Promise<Harness> {
  const receiver = await receiveWebhooks()
  const server = await startLiveKit({ webhookUrl: receiver.url })
  const tokens = createLiveKitTokens({ ...server, now: () => new Date() })
  return {
    media: createLiveKitMedia(server),
    posted: () => receiver.posted,
    async enter(room, identity, permissions = permissionsIn('pairing', 'audience')) {
      const request = { room, identity, name: identity, permissions, ttlSeconds: 60 }
      const { token } = await tokens.mintToken(request)
      return enterRoom(server.url, token)
    },
    async stop() {
      receiver.close()
      await server.stop()
    },
  }
}

async function receiveWebhooks() {
  const posted: Webhook[] = []
  const server = createServer((request, response) => {
    const { authorization = '' } = request.headers
    void text(request).then((rawBody) => posted.push({ rawBody, authorization }))
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port to receive webhooks on')
  return { posted, url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
