import { stagePermissions } from '@stamtafel/domain'
import { createLiveKitMedia, createLiveKitTokens } from '../livekit/index.ts'
import type { TestLiveKit } from './start-livekit.ts'

interface Invited {
  readonly room: string
  readonly identity: string
}

/** The way into a room of a test's own LiveKit for somebody who shows and hears; the room is made if it is not there. */
export async function invite(
  server: TestLiveKit,
  { room, identity }: Invited,
): Promise<{ readonly url: string; readonly token: string }> {
  await createLiveKitMedia(server).ensureRoom(room, {
    emptyTimeoutSeconds: 60,
    departureTimeoutSeconds: 10,
  })
  const tokens = createLiveKitTokens({ ...server, now: () => new Date() })
  const permissions = stagePermissions('on-stage')
  const request = { room, identity, name: identity, permissions, ttlSeconds: 120 }
  return { url: server.url, token: (await tokens.mintToken(request)).token }
}
