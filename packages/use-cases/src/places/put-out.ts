import { PREVIOUS_ROOM_SECONDS } from '@stamtafel/domain'
import { leaveRoom } from '@stamtafel/jobs'
import type { Deps } from '../deps.ts'

/** A moment after the room that was left stops admitting. */
const LEAVE_AFTER_MS = PREVIOUS_ROOM_SECONDS * 1000 + 500

/** A media room that somebody has left, and under which attendee's name they were in it. */
export interface LeftRoom {
  readonly attendeeId: string
  readonly mediaRoom: string
  /** Whether they are at another event by now: then nothing of this one is theirs any longer. */
  readonly isOtherEvent: boolean
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
  left: readonly Pick<LeftRoom, 'attendeeId' | 'mediaRoom'>[],
): Promise<void> {
  for (const { attendeeId, mediaRoom } of left) {
    try {
      await deps.jobs.enqueue(leaveRoom, { attendeeId, mediaRoom }, { delayMs: LEAVE_AFTER_MS })
    } catch (error) {
      // The reconciler does the same, only later.
      deps.log.warn({ attendeeId, cause: String(error) }, 'media.leaving-not-ordered')
    }
  }
}
