import { findAttendee, findPresenceOf, findReservationOf, findStageRole, toPresence } from '@stamtafel/db'
import { DomainError, permissionsIn, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { grantAccess, keyOf, type AccessDeps, type MediaAccess } from './media-access.ts'

/** The ways into the media rooms of somebody's allowed set. */
export interface AccessNow {
  readonly place: MediaAccess | null
  readonly reservation: MediaAccess | null
}

/** Tokens for the room of the place and for that of the reservation, for the tab that holds the media and no other. */
export async function mintMediaToken(
  deps: AccessDeps & Pick<Deps, 'db'>,
  actor: AttendeeActor,
  { tabId }: { readonly tabId: string },
): Promise<AccessNow> {
  const { attendeeId } = actor
  const [presence, attendee] = [
    await findPresenceOf(deps.db, attendeeId),
    await findAttendee(deps.db, attendeeId),
  ]
  if (!presence || !attendee || presence.state === 'gone') return { place: null, reservation: null }
  if (presence.mediaTabId !== tabId)
    throw new DomainError('media.elsewhere', `Tab ${tabId} does not hold the media`)
  const reservation = await findReservationOf(deps.db, attendeeId)
  const role = (await findStageRole(deps.db, attendeeId))?.role ?? 'audience'
  const who = { attendeeId, name: attendee.name }
  return {
    place: presence.mediaRoom
      ? await grantAccess(deps, {
          ...who,
          room: presence.mediaRoom,
          key: keyOf(toPresence(presence).place),
          permissions: permissionsIn(presence.kind, role),
        })
      : null,
    reservation: reservation
      ? await grantAccess(deps, {
          ...who,
          room: reservation.mediaRoom,
          key: reservation.pairingId,
          permissions: permissionsIn('pairing', role),
        })
      : null,
  }
}
