import { and, asc, count, eq, inArray, isNotNull, max } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { lounges, stages, tables } from '../schema/event.ts'
import { presences } from '../schema/presence.ts'

/** A part of an event: by its own id, and nothing of another event's. */
interface Part {
  readonly eventId: string
  readonly id: string
}

export async function insertStage(tx: Transaction, stage: { eventId: string; name: string }): Promise<void> {
  await tx.insert(stages).values(stage)
}

/** Says whether the event has this stage. */
export async function renameStage(tx: Transaction, { eventId, id, name }: Part & { name: string }) {
  const renamed = await tx
    .update(stages)
    .set({ name })
    .where(and(eq(stages.id, id), eq(stages.eventId, eventId)))
    .returning({ id: stages.id })
  return renamed.length > 0
}

/** Lets nobody come to a stage until the end of the transaction, and says how many are there; undefined for none of this event's. */
export async function lockStageToRemove(tx: Transaction, { eventId, id }: Part): Promise<number | undefined> {
  const [stage] = await tx
    .select({ id: stages.id })
    .from(stages)
    .where(and(eq(stages.id, id), eq(stages.eventId, eventId)))
    .for('update')
  if (!stage) return undefined
  const [found] = await tx.select({ people: count() }).from(presences).where(eq(presences.stageId, id))
  return found?.people ?? 0
}

/** Removes a stage under the lock of {@link lockStageToRemove}; its talks stay, without a stage. */
export async function removeStage(tx: Transaction, stageId: string): Promise<void> {
  await tx.delete(stages).where(eq(stages.id, stageId))
}

export async function insertLounge(
  tx: Transaction,
  lounge: { eventId: string; name: string },
): Promise<void> {
  await tx.insert(lounges).values(lounge)
}

/** Says whether the event has this lounge. */
export async function renameLounge(tx: Transaction, { eventId, id, name }: Part & { name: string }) {
  const renamed = await tx
    .update(lounges)
    .set({ name })
    .where(and(eq(lounges.id, id), eq(lounges.eventId, eventId)))
    .returning({ id: lounges.id })
  return renamed.length > 0
}

/** Says whether the event has this lounge. */
export async function hasLounge(
  db: Database,
  { eventId, loungeId }: { eventId: string; loungeId: string },
): Promise<boolean> {
  const found = await db
    .select({ id: lounges.id })
    .from(lounges)
    .where(and(eq(lounges.id, loungeId), eq(lounges.eventId, eventId)))
  return found.length > 0
}

/** Removes a lounge with its tables, which are locked; says whether the event had it. */
export async function removeLounge(tx: Transaction, { eventId, id }: Part): Promise<boolean> {
  const removed = await tx
    .delete(lounges)
    .where(and(eq(lounges.id, id), eq(lounges.eventId, eventId)))
    .returning({ id: lounges.id })
  return removed.length > 0
}

export async function listTableIdsOf(tx: Transaction, loungeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: tables.id })
    .from(tables)
    .where(eq(tables.loungeId, loungeId))
    .orderBy(asc(tables.id))
  return rows.map(({ id }) => id)
}

/** The seats that are taken at these tables, seats held for the away included. */
export async function listSeatsTaken(tx: Transaction, tableIds: readonly string[]): Promise<number[]> {
  if (tableIds.length === 0) return []
  const rows = await tx
    .select({ seat: presences.seat })
    .from(presences)
    .where(and(inArray(presences.tableId, [...tableIds]), isNotNull(presences.seat)))
  return rows.flatMap(({ seat }) => (seat === null ? [] : [seat]))
}

/** Adds alike tables to a lounge, numbered after the last one; says whether the event has this lounge. */
export async function insertTables(
  tx: Transaction,
  {
    eventId,
    loungeId,
    count: more,
    seats,
  }: { eventId: string; loungeId: string; count: number; seats: number },
): Promise<boolean> {
  const [lounge] = await tx
    .select({ id: lounges.id })
    .from(lounges)
    .where(and(eq(lounges.id, loungeId), eq(lounges.eventId, eventId)))
  if (!lounge) return false
  const [last] = await tx
    .select({ number: max(tables.number) })
    .from(tables)
    .where(eq(tables.loungeId, loungeId))
  const first = (last?.number ?? 0) + 1
  const added = Array.from({ length: more }, (_, index) => ({
    eventId,
    loungeId,
    number: first + index,
    seats,
  }))
  await tx.insert(tables).values(added)
  return true
}

/** Stores how a table is to be, under its lock. */
export async function writeTable(
  tx: Transaction,
  { id, ...table }: { id: string; number: number; topic: string | null; seats: number },
): Promise<void> {
  await tx.update(tables).set(table).where(eq(tables.id, id))
}

/** Removes a table, under its lock. */
export async function removeTable(tx: Transaction, tableId: string): Promise<void> {
  await tx.delete(tables).where(eq(tables.id, tableId))
}
