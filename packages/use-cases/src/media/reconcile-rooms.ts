import { deleteOldReceipts, isAdmitted, listMediaRooms } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { ROOM_LIMITS } from './media-access.ts'

type ReconcileDeps = Pick<Deps, 'db' | 'media' | 'live' | 'log'>

/** Makes again the rooms of live places that LiveKit no longer has, and tells those whose place it is to ask the door. */
export async function restoreRooms(deps: ReconcileDeps): Promise<void> {
  const needed = await listMediaRooms(deps.db)
  const standing = new Set(await deps.media.listRooms())
  const lost = needed.filter(
    ({ mediaRoom, attendeeIds }) => attendeeIds.length > 0 && !standing.has(mediaRoom),
  )
  for (const { mediaRoom, eventId, attendeeIds } of lost) {
    await deps.media.ensureRoom(mediaRoom, ROOM_LIMITS)
    // Only these: others of the event still talk, and would be cut off by asking.
    await deps.live.publish({ eventId, to: { attendeeIds }, message: { type: 'media.restored' } })
  }
  if (lost.length > 0) deps.log.warn({ rooms: lost.length }, 'media.rooms-restored')
}

/** The backstop behind gate and webhooks: puts out whoever is where they may not be, and drops rooms of no sitting. */
export async function reconcileRooms(deps: ReconcileDeps): Promise<void> {
  await deleteOldReceipts(deps.db)
  // In this order: a room that is made meanwhile is not in the list, and one that is needed by now is spared.
  const standing = await deps.media.listRooms()
  const needed = new Set((await listMediaRooms(deps.db)).map(({ mediaRoom }) => mediaRoom))
  for (const room of standing) {
    try {
      await putOutStrangers(deps, room)
      if (!needed.has(room)) await deps.media.deleteRoom(room)
    } catch (error) {
      deps.log.warn({ cause: error instanceof Error ? error.name : 'unknown' }, 'media.room-not-reconciled')
    }
  }
}

async function putOutStrangers({ db, media, log }: ReconcileDeps, room: string): Promise<void> {
  for (const { identity } of await media.listParticipants(room)) {
    if (await isAdmitted(db, { attendeeId: identity, room })) continue
    log.warn({}, 'media.stranger-removed')
    await media.removeParticipant(room, identity)
  }
}
