import { findAttendee, findPresenceOf, findStageRole } from '@stamtafel/db'
import {
  DomainError,
  permissionsIn,
  type AttendeeActor,
  type MoveRequest,
  type Place,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { grantAccess, keyOf, type AccessDeps, type MediaAccess } from '../media/media-access.ts'
import { enterPlace, type DoorDeps } from './enter-place.ts'

/** Through the door, and from the committed row a token for the new place's media room, for the tab that holds the media. */
export async function goToPlace(
  deps: DoorDeps & AccessDeps & Pick<Deps, 'db'>,
  actor: AttendeeActor,
  { tabId, to }: { readonly tabId: string; readonly to: MoveRequest },
): Promise<{ readonly place: Place; readonly media: MediaAccess | null }> {
  const { place, mediaRoom } = await enterPlace(deps, actor, to)
  if (mediaRoom === null) return { place, media: null }
  const { attendeeId } = actor
  const presence = await findPresenceOf(deps.db, attendeeId)
  if (presence?.mediaTabId && presence.mediaTabId !== tabId) return { place, media: null }
  const attendee = await findAttendee(deps.db, attendeeId)
  if (!attendee) throw new DomainError('attendee.not-found', `Attendee ${attendeeId} is gone`)
  const role = (await findStageRole(deps.db, attendeeId))?.role ?? 'audience'
  const permissions = permissionsIn(place.kind, role)
  const sitting = { room: mediaRoom, attendeeId, name: attendee.name, key: keyOf(place), permissions }
  return { place, media: await grantAccess(deps, sitting) }
}
