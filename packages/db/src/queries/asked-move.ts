import type { AskedPlace } from '@stamtafel/domain'
import { and, eq, gt } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { askedMoves } from '../schema/announcement.ts'
import { lounges, stages, tables } from '../schema/event.ts'
import { people } from '../schema/organisation.ts'

/** A place to which a host asked somebody, by the names that people know it by. */
export type NamedAskedPlace =
  | { readonly kind: 'foyer' }
  | { readonly kind: 'stage'; readonly stageId: string; readonly name: string }
  | { readonly kind: 'table'; readonly tableId: string; readonly number: number; readonly lounge: string }

/** A host's request to come somewhere, which nobody has answered yet. */
export interface StoredAskedMove {
  readonly id: string
  readonly to: NamedAskedPlace
  readonly by: string | null
  readonly until: Date
}

interface NewAskedMove {
  readonly attendeeId: string
  readonly byPersonId: string
  readonly to: AskedPlace
  readonly until: Date
}

/** Asks somebody to come somewhere; what they were asked before is asked no more. */
export async function writeAskedMove(
  tx: Transaction,
  { attendeeId, byPersonId, to, until }: NewAskedMove,
): Promise<void> {
  const asked = {
    id: crypto.randomUUID(),
    kind: to.kind,
    stageId: to.kind === 'stage' ? to.stageId : null,
    tableId: to.kind === 'table' ? to.tableId : null,
    byPersonId,
    until,
  }
  await tx
    .insert(askedMoves)
    .values({ attendeeId, ...asked })
    .onConflictDoUpdate({ target: askedMoves.attendeeId, set: asked })
}

/** What somebody is asked at this instant, if they are. */
export async function findAskedMove(
  db: Database,
  { attendeeId, now }: { attendeeId: string; now: Date },
): Promise<StoredAskedMove | undefined> {
  const [row] = await db
    .select({
      asked: askedMoves,
      by: people.name,
      stage: stages.name,
      number: tables.number,
      lounge: lounges.name,
    })
    .from(askedMoves)
    .leftJoin(people, eq(people.id, askedMoves.byPersonId))
    .leftJoin(stages, eq(stages.id, askedMoves.stageId))
    .leftJoin(tables, eq(tables.id, askedMoves.tableId))
    .leftJoin(lounges, eq(lounges.id, tables.loungeId))
    .where(and(eq(askedMoves.attendeeId, attendeeId), gt(askedMoves.until, now)))
  if (!row) return undefined
  const { asked, by, stage, number, lounge } = row
  const { id, stageId, tableId, until } = asked
  const said = { id, by, until }
  if (stageId !== null && stage !== null) return { ...said, to: { kind: 'stage', stageId, name: stage } }
  if (tableId !== null && number !== null && lounge !== null) {
    return { ...said, to: { kind: 'table', tableId, number, lounge } }
  }
  return { ...said, to: { kind: 'foyer' } }
}

/** Takes back whatever somebody is asked; says whether there was anything. */
export async function dropAskedMove(db: Database | Transaction, attendeeId: string): Promise<boolean> {
  const dropped = await db
    .delete(askedMoves)
    .where(eq(askedMoves.attendeeId, attendeeId))
    .returning({ id: askedMoves.id })
  return dropped.length > 0
}
