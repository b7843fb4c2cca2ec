import { findVenueEvent, type Database } from '@stamtafel/db'
import { DomainError, type EventTimes, type RevealTimes } from '@stamtafel/domain'

/** When an event is; an event that is gone, or was never published, is not there. */
export async function findEventTimes(db: Database, eventId: string): Promise<EventTimes & RevealTimes> {
  const found = await findVenueEvent(db, eventId)
  if (!found) throw new DomainError('event.not-found', `No event ${eventId}`)
  return found.event
}
