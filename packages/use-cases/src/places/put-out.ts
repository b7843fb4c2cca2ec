import type { EndedReservation } from '@stamtafel/db'
import { PREVIOUS_ROOM_SECONDS } from '@stamtafel/domain'
import { leaveRoom } from '@stamtafel/jobs'
import type { Deps } from '../deps.ts'

/** A moment after the room that was left stops admitting. */
const LEAVE_AFTER_MS = PREVIOUS_ROOM_SECONDS * 1000 + 500

/** A media room that somebody has left, and under which attendee's name they were in it. */
export interface LeftRoom {
  readonly attendeeId: string
  readonly mediaRoom: string
  /**
   * What it was to them: their place, which admits them for some seconds more; their place at another event than the one
   * where they are by now; or a reservation. The last two admit them no longer.
   */
  readonly was: 'place' | 'place-elsewhere' | 'reservation'
}

/** The media rooms that were reserved for people who will not meet in them. */
export function reservedRooms(ended: readonly EndedReservation[]): LeftRoom[] {
  return ended.map(({ attendeeId, mediaRoom }) => ({ attendeeId, mediaRoom, was: 'reservation' }))
}

/** Puts one person out of media rooms; where LiveKit fails, the gate lets nobody back in and the reconciler comes after. */
export async function putOut(
  { media, log }: Pick<Deps, 'media' | 'log'>,
  { attendeeId, mediaRooms }: { readonly attendeeId: string; readonly mediaRooms: readonly string[] },
): Promise<void> {
  const removals = mediaRooms.map((room) => media.removeParticipant(room, attendeeId))
  const failed = (await Promise.allSettled(removals)).filter(({ status }) => status === 'rejected')
  if (failed.length > 0) log.warn({ attendeeId, failed: failed.length }, 'media.removal-failed')
}

/** Has people put out of the rooms that they left, as soon as those admit them no more. */
export async function orderLeaving(
  deps: Pick<Deps, 'jobs' | 'log'>,
  left: readonly LeftRoom[],
): Promise<void> {
  for (const { attendeeId, mediaRoom, was } of left) {
    const delayMs = was === 'place' ? LEAVE_AFTER_MS : 0
    try {
      await deps.jobs.enqueue(leaveRoom, { attendeeId, mediaRoom }, { delayMs })
    } catch (error) {
      // The reconciler does the same, only later.
      deps.log.warn({ attendeeId, cause: String(error) }, 'media.leaving-not-ordered')
    }
  }
}
