import { can, DomainError, type AttendeeActor } from '@stamtafel/domain'

/** Lets an attendee pass at their own event only; any other is not there. */
export function requireOwnEvent(actor: AttendeeActor, eventId: string): void {
  if (actor.eventId !== eventId || !can(actor, 'venue.enter', { ...actor, eventId })) {
    throw new DomainError('event.not-found', `No event ${eventId} for this actor`)
  }
}
