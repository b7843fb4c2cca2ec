import type { Deps } from '../deps.ts'
import type { LeftVenue } from './leave-venue.ts'

/** After the commit: puts the person out of the media rooms that they have left, and tells the event. */
export async function announceLeft(
  deps: Pick<Deps, 'live' | 'media' | 'log'>,
  { eventId, attendeeId, mediaRooms, tableId, revision }: LeftVenue,
): Promise<void> {
  const message = tableId
    ? ({ type: 'table.changed', tableId } as const)
    : ({ type: 'event.changed' } as const)
  await deps.live.publish({ eventId, revision, to: 'event', message })
  for (const room of mediaRooms) {
    try {
      await deps.media.removeParticipant(room, attendeeId)
    } catch (error) {
      // The gate lets nobody back in, and the reconciler puts out who stayed.
      deps.log.warn({ attendeeId, cause: String(error) }, 'media.removal-failed')
    }
  }
}
