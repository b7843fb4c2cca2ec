import type { Deps } from '../deps.ts'
import type { LeftVenue } from './leave-venue.ts'

/** After the commit: puts the person out of the media rooms that they have left, and tells the event. */
export async function announceLeft(
  deps: Pick<Deps, 'live' | 'media' | 'log'>,
  { eventId, attendeeId, mediaRooms, tableId, revision }: LeftVenue,
): Promise<void> {
  // First of all out; a relay that is slow keeps nobody in.
  await putOut(deps, { attendeeId, mediaRooms })
  const message = tableId
    ? ({ type: 'table.changed', tableId } as const)
    : ({ type: 'event.changed' } as const)
  await deps.live.publish({ eventId, revision, to: 'event', message })
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
