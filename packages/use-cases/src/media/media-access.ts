import type { MediaPermissions, Place } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** How long a media room stays that nobody has entered yet, and that everybody has left, in seconds. */
export const ROOM_LIMITS = { emptyTimeoutSeconds: 120, departureTimeoutSeconds: 20 }

const TOKEN_SECONDS = 120

/** The way into one media room; the token is a secret of one person. */
export interface MediaAccess {
  readonly key: string
  readonly url: string
  readonly token: string
  readonly expiresAt: Date
}

export type AccessDeps = Pick<Deps, 'media' | 'mediaTokens' | 'publicUrl' | 'log'>

interface Sitting {
  readonly room: string
  readonly attendeeId: string
  readonly name: string
  /** Names the sitting, and says nothing of the room. */
  readonly key: string
  readonly permissions: MediaPermissions
}

/** Makes the room if it is not there and a token for it; only ever called with what a committed row says. */
export async function grantAccess(deps: AccessDeps, sitting: Sitting): Promise<MediaAccess> {
  const { room, attendeeId, name, key, permissions } = sitting
  await deps.media.ensureRoom(room, ROOM_LIMITS)
  const minted = await deps.mediaTokens.mintToken({
    room,
    identity: attendeeId,
    name,
    permissions,
    ttlSeconds: TOKEN_SECONDS,
  })
  deps.log.info({ attendeeId, room, sitting: key, tokenId: minted.tokenId }, 'media.token-minted')
  return { key, url: mediaUrl(deps.publicUrl), token: minted.token, expiresAt: minted.expiresAt }
}

/** The media server as browsers reach it: through our own gate. */
function mediaUrl(publicUrl: string): string {
  return publicUrl.replace(/^http/, 'ws')
}

/** The name of the sitting in a place, and nothing of its room. */
export function keyOf(place: Place): string {
  switch (place.kind) {
    case 'table':
      return place.tableId
    case 'stage':
      return place.stageId
    case 'pairing':
      return place.pairingId
    case 'foyer':
    case 'speed-date':
      return place.kind
    default:
      return place satisfies never
  }
}
