import { deleteOldReceipts, isAdmitted, listMediaRooms } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { ROOM_LIMITS } from './media-access.ts'

type ReconcileDeps = Pick<Deps, 'db' | 'media' | 'live' | 'log'>

/** Makes again the rooms that live places need and LiveKit has lost, and tells their events to ask the door. */
export async function restoreRooms(deps: ReconcileDeps): Promise<void> {
  const standing = new Set(await deps.media.listRooms())
  const needed = await listMediaRooms(deps.db)
  const lost = needed.filter(({ mediaRoom, isOccupied }) => isOccupied && !standing.has(mediaRoom))
  for (const { mediaRoom } of lost) await deps.media.ensureRoom(mediaRoom, ROOM_LIMITS)
  for (const eventId of new Set(lost.map((room) => room.eventId))) {
    deps.log.warn({ eventId, rooms: lost.length }, 'media.rooms-restored')
    await deps.live.publish({ eventId, to: 'event', message: { type: 'media.restored' } })
  }
}

/** The backstop behind gate and webhooks: puts out whoever is where they may not be, and drops rooms of no sitting. */
export async function reconcileRooms(deps: ReconcileDeps): Promise<void> {
  await deleteOldReceipts(deps.db)
  const needed = new Set((await listMediaRooms(deps.db)).map(({ mediaRoom }) => mediaRoom))
  for (const room of await deps.media.listRooms()) {
    const participants = await deps.media.listParticipants(room)
    for (const { identity } of participants) {
      if (await isAdmitted(deps.db, { attendeeId: identity, room })) continue
      deps.log.warn({ attendeeId: identity }, 'media.stranger-removed')
      await deps.media.removeParticipant(room, identity)
    }
    if (!needed.has(room)) await deps.media.deleteRoom(room)
  }
}
