import { deleteOldReceipts, findStageOfRoom, listAdmitted, listMediaRooms } from '@stamtafel/db'
import type { MediaParticipant } from '@stamtafel/media'
import type { Deps } from '../deps.ts'
import { givePermissions } from '../stages/give-permissions.ts'
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

/** The backstop behind gate and webhooks: puts out whoever is where they may not be, gives those at stages what their rows say, and drops rooms of no sitting. */
export async function reconcileRooms(deps: ReconcileDeps): Promise<void> {
  await deleteOldReceipts(deps.db)
  // In this order: a room that is made meanwhile is not in the list, and one that is needed by now is spared.
  const standing = await deps.media.listRooms()
  const needed = new Set((await listMediaRooms(deps.db)).map(({ mediaRoom }) => mediaRoom))
  for (const room of standing) {
    try {
      await settleRoom(deps, room)
      if (!needed.has(room)) await deps.media.deleteRoom(room)
    } catch (error) {
      deps.log.warn({ cause: error instanceof Error ? error.name : 'unknown' }, 'media.room-not-reconciled')
    }
  }
}

async function settleRoom(deps: ReconcileDeps, room: string): Promise<void> {
  const { db, media, log } = deps
  const inside = await media.listParticipants(room)
  const attendeeIds = inside.map(({ identity }) => identity)
  const admitted = await listAdmitted(db, { room, attendeeIds })
  for (const { identity } of inside.filter((one) => !admitted.has(one.identity))) {
    log.warn({}, 'media.stranger-removed')
    await media.removeParticipant(room, identity)
  }
  if (!(await findStageOfRoom(db, room))) return
  for (const participant of inside) {
    const right = admitted.get(participant.identity)
    if (right) await settlePermissions(deps, { room, participant, ...right })
  }
}

/** A change that the media server missed, for it was away, or the person was on the way in. */
async function settlePermissions(
  { db, media, log }: ReconcileDeps,
  asked: { readonly room: string; readonly participant: MediaParticipant; readonly mayPublish: boolean },
): Promise<void> {
  const { room, participant, mayPublish } = asked
  const { identity, permissions } = participant
  if (mayPublish === permissions.sources.length > 0) return
  log.warn({ attendeeId: identity, mayPublish }, 'media.permissions-settled')
  await givePermissions({ db, media }, { attendeeId: identity, mediaRoom: room })
}
