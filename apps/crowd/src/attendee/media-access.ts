import type { Call, StreamMessage } from '@stamtafel/client'
import type { RoomAccess } from '../media/room.ts'

/** A token serves for two minutes; one that is older is asked for anew. */
const FRESH_MS = 90_000

interface AccessOptions {
  readonly call: Call
  readonly eventId: string
  readonly tabId: string
  readonly elapsed?: () => number
}

/** The ways into media rooms, by sitting: as they are announced, or asked for. */
export interface AccessDesk {
  hear(message: StreamMessage): void
  keep(access: RoomAccess & { readonly key: string }): void
  /** Each way in once, for it may have been refused; undefined where the door knows none. */
  take(key: string): Promise<RoomAccess | undefined>
}

export function openAccessDesk({
  call,
  eventId,
  tabId,
  elapsed = () => performance.now(),
}: AccessOptions): AccessDesk {
  const kept = new Map<string, RoomAccess & { readonly since: number }>()
  const keep = (key: string, { url, token }: RoomAccess) => {
    kept.set(key, { url, token, since: elapsed() })
  }
  return {
    hear(message) {
      if (message.type !== 'round.prepared' || message.seat.kind !== 'pairing') return
      const { pairingId, media } = message.seat
      if (media) keep(pairingId, media)
    },
    keep: ({ key, ...access }) => keep(key, access),
    async take(key) {
      const known = kept.get(key)
      kept.delete(key)
      if (known && elapsed() - known.since < FRESH_MS) return known
      const answer = await call('POST /events/:eventId/media-token', { params: { eventId }, body: { tabId } })
      return [answer.place, answer.reservation].find((access) => access?.key === key) ?? undefined
    },
  }
}
