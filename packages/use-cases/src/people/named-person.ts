import { DomainError } from '@stamtafel/domain'

/** Somebody at the event, as an attendee names them. */
export interface NamedPerson {
  readonly eventId: string
  readonly attendeeId: string
}

/** What is said of somebody who is not at the event, or with whom one never shared a pairing there. */
export function noSuchPerson({ eventId, attendeeId }: NamedPerson): DomainError {
  return new DomainError('person.not-found', `No person ${attendeeId} for this actor at event ${eventId}`)
}
