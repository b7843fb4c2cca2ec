import { findEvent, type Database } from '@stamtafel/db'
import { can, DomainError, type Actor } from '@stamtafel/domain'

type OrganiserPermission =
  | 'event.manage'
  | 'event.publish'
  | 'event.host'
  | 'attendee.ban'
  | 'speed-date.host'
  | 'stage.host'
  | 'report.see'
  | 'chat.moderate'

/** Loads an event for an organiser who may do this with it; for other organisations' people it is not there. */
export async function authoriseEvent(
  db: Database,
  actor: Actor,
  { permission, eventId }: { permission: OrganiserPermission; eventId: string },
) {
  const event = await findEvent(db, eventId)
  if (!event || !can(actor, 'organisation.see', event)) {
    throw new DomainError('event.not-found', `No event ${eventId} for this actor`)
  }
  if (!can(actor, permission, { ...event, eventId })) {
    throw new DomainError('permission.denied', `${permission} on event ${eventId}`)
  }
  return event
}
