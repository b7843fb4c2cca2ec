import { changedPermissions, stagePermissions, type StageRole } from '@stamtafel/domain'
import { createLiveKitMedia, createLiveKitTokens } from '../livekit/index.ts'
import type { TestLiveKit } from './start-livekit.ts'

interface Invited {
  readonly room: string
  readonly identity: string
  /** What they come as; on stage unless said otherwise. */
  readonly role?: StageRole
}

/** The way into a room of a test's own LiveKit, unless said otherwise for somebody who shows and hears; the room is made if it is not there. */
export async function invite(
  server: TestLiveKit,
  { room, identity, role = 'on-stage' }: Invited,
): Promise<{ readonly url: string; readonly token: string }> {
  await createLiveKitMedia(server).ensureRoom(room, {
    emptyTimeoutSeconds: 60,
    departureTimeoutSeconds: 10,
  })
  const tokens = createLiveKitTokens({ ...server, now: () => new Date() })
  const permissions = stagePermissions(role)
  const request = { room, identity, name: identity, permissions, ttlSeconds: 120 }
  return { url: server.url, token: (await tokens.mintToken(request)).token }
}

/** Brings somebody who is connected onto the stage, or down from it, as a host would. */
export async function changeRole(
  server: TestLiveKit,
  { room, identity, role }: Required<Invited>,
): Promise<void> {
  const from = role === 'on-stage' ? 'invited' : 'on-stage'
  await createLiveKitMedia(server).setPermissions(room, identity, changedPermissions(from, role))
}
