import { DomainError } from '@stamtafel/domain'
import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { events } from '../schema/event.ts'

/** Counts one change that others can see; take it last in a transaction, for all of an event queue for this row. */
export async function bumpRevision(tx: Transaction, eventId: string): Promise<number> {
  const [event] = await tx
    .update(events)
    .set({ revision: sql`${events.revision} + 1` })
    .where(eq(events.id, eventId))
    .returning({ revision: events.revision })
  if (!event) throw new DomainError('event.not-found', `Event ${eventId} is gone`)
  return event.revision
}
