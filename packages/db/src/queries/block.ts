import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { blocks, people } from '../schema/organisation.ts'

/** Says of somebody *not with this person again*; said twice it is said once, until it is lifted. */
export async function insertBlock(
  tx: Transaction,
  block: { organisationId: string; byPersonId: string; otherPersonId: string },
): Promise<void> {
  await tx.insert(blocks).values(block).onConflictDoNothing()
}

/** The blocks that a person has said and not lifted, latest first, by the name under which the other is known at this event. */
export function listBlocksBy(db: Database, { personId, eventId }: { personId: string; eventId: string }) {
  return db
    .select({
      id: blocks.id,
      name: sql<string>`coalesce(${attendees.name}, ${people.name})`,
      since: blocks.createdAt,
    })
    .from(blocks)
    .innerJoin(people, eq(people.id, blocks.otherPersonId))
    .leftJoin(attendees, and(eq(attendees.personId, people.id), eq(attendees.eventId, eventId)))
    .where(and(eq(blocks.byPersonId, personId), isNull(blocks.liftedAt)))
    .orderBy(desc(blocks.createdAt), desc(blocks.id))
}

/** Lifts a block of this person's own; false where there is none to lift. */
export async function writeBlockLifted(
  tx: Transaction,
  { blockId, personId, now }: { blockId: string; personId: string; now: Date },
): Promise<boolean> {
  const lifted = await tx
    .update(blocks)
    .set({ liftedAt: now })
    .where(and(eq(blocks.id, blockId), eq(blocks.byPersonId, personId), isNull(blocks.liftedAt)))
    .returning({ id: blocks.id })
  return lifted.length > 0
}

/** Everybody from whom a block keeps a person, whoever of the two said it. */
export async function listBlockedWith(db: Database | Transaction, personId: string): Promise<string[]> {
  const { rows } = await db.execute<{ personId: string }>(sql`
    select ${blocks.otherPersonId} as "personId" from ${blocks}
     where ${blocks.byPersonId} = ${personId} and ${blocks.liftedAt} is null
    union
    select ${blocks.byPersonId} from ${blocks}
     where ${blocks.otherPersonId} = ${personId} and ${blocks.liftedAt} is null`)
  return rows.map((row) => row.personId)
}
