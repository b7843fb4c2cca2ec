import { DomainError } from '@stamtafel/domain'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { events } from '../schema/event.ts'
import { statement } from '../statement.ts'

const bumped = statement('bump_revision', (db) =>
  db
    .update(events)
    .set({ revision: sql`${events.revision} + 1` })
    .where(eq(events.id, sql.placeholder('eventId')))
    .returning({ revision: events.revision }),
)

/** Counts one change that others can see; take it last in a transaction, for all of an event queue for this row. */
export async function bumpRevision(tx: Transaction, eventId: string): Promise<number> {
  const [event] = await bumped(tx, { eventId })
  if (!event) throw new DomainError('event.not-found', `Event ${eventId} is gone`)
  return event.revision
}

/** The revisions of events, by id; an event that is gone is not in the answer. */
export async function readRevisions(
  db: Database,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (eventIds.length === 0) return new Map()
  const rows = await db
    .select({ id: events.id, revision: events.revision })
    .from(events)
    .where(inArray(events.id, [...eventIds]))
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}
