import { listPeopleMet as findPeopleMet } from '@stamtafel/db'
import { can, DomainError, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** The people whom an attendee has met at the event, each once, in the order of the first meeting. */
export async function listPeopleMet(
  deps: Pick<Deps, 'db'>,
  actor: AttendeeActor,
  { eventId }: { readonly eventId: string },
) {
  if (!can(actor, 'venue.enter', { ...actor, eventId: actor.eventId }) || actor.eventId !== eventId) {
    throw new DomainError('event.not-found', `No event ${eventId} for this actor`)
  }
  const met = await findPeopleMet(deps.db, { eventId, personId: actor.personId })
  return [...Map.groupBy(met, ({ attendeeId }) => attendeeId).values()].flatMap(([first, ...again]) =>
    first ? [{ ...first, seconds: [first, ...again].reduce((sum, { seconds }) => sum + seconds, 0) }] : [],
  )
}
