import type { Deps } from '../deps.ts'
import { tellWatching } from '../stages/tell-watching.ts'
import type { LeftVenue } from './leave-venue.ts'
import { orderLeaving, putOut } from './put-out.ts'

/** After the commit: puts the person out of the media rooms that they have left, and tells the event. */
export async function announceLeft(
  deps: Pick<Deps, 'db' | 'live' | 'jobs' | 'media' | 'log'>,
  { eventId, attendeeId, mediaRooms, told, stageIds, deserted, left, revision }: LeftVenue,
): Promise<void> {
  // First of all out; a relay that is slow keeps nobody in.
  await putOut(deps, { attendeeId, mediaRooms })
  for (const envelope of told) await deps.live.publish(envelope)
  await tellWatching(deps, stageIds)
  await orderLeaving(deps, left)
  const attendeeIds = deserted.map((one) => one.attendeeId)
  if (attendeeIds.length === 0) return
  const message = { type: 'place.changed' } as const
  await deps.live.publish({
    eventId,
    ...(revision !== undefined && { revision }),
    to: { attendeeIds },
    message,
  })
}
