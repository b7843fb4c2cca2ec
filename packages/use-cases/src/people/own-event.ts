import { can, DomainError, type AttendeeActor } from '@stamtafel/domain'

/** Somebody at the event, as an attendee names them. */
export interface NamedPerson {
  readonly eventId: string
  readonly attendeeId: string
}

/** Lets an attendee pass at their own event only; any other is not there. */
export function requireOwnEvent(actor: AttendeeActor, eventId: string): void {
  if (actor.eventId !== eventId || !can(actor, 'venue.enter', { ...actor, eventId })) {
    throw new DomainError('event.not-found', `No event ${eventId} for this actor`)
  }
}

/** What is said of somebody who is not at the event, or with whom one never shared a pairing there. */
export function noSuchPerson({ eventId, attendeeId }: NamedPerson): DomainError {
  return new DomainError('person.not-found', `No person ${attendeeId} for this actor at event ${eventId}`)
}
