import type { Deps } from '../deps.ts'
import { roomsOf } from './leave-pairing.ts'
import type { LeftVenue } from './leave-venue.ts'
import { orderLeaving, putOut } from './put-out.ts'

/** After the commit: puts the person out of the media rooms that they have left, and tells the event. */
export async function announceLeft(
  deps: Pick<Deps, 'live' | 'jobs' | 'media' | 'log'>,
  { eventId, attendeeId, mediaRooms, change, deserted, revision }: LeftVenue,
): Promise<void> {
  // First of all out; a relay that is slow keeps nobody in.
  await putOut(deps, { attendeeId, mediaRooms })
  await deps.live.publish({ eventId, revision, to: 'event', message: change })
  const attendeeIds = deserted.map((one) => one.attendeeId)
  if (attendeeIds.length === 0) return
  await deps.live.publish({ eventId, revision, to: { attendeeIds }, message: { type: 'place.changed' } })
  await orderLeaving(deps, roomsOf(deserted))
}
