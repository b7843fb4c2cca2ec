import type { AttendeeActor, Place, PresenceState } from '@stamtafel/domain'
import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../database.ts'
import { bans } from '../schema/attendee.ts'
import { tables } from '../schema/event.ts'
import { blocks, people } from '../schema/organisation.ts'
import { presences } from '../schema/presence.ts'

/** Where somebody is, as stored. */
export interface StoredPresence {
  readonly personId: string
  readonly attendeeId: string
  readonly eventId: string
  readonly place: Place
  readonly mediaRoom: string | null
  readonly mediaTabId: string | null
  readonly state: PresenceState
  readonly awaySince: Date | null
}

/** One line of the door's book: a person, the place they get, and its media room. */
export interface PlaceChange {
  readonly personId: string
  readonly attendeeId: string
  readonly eventId: string
  readonly place: Place
  readonly mediaRoom: string | null
}

type PresenceRow = typeof presences.$inferSelect

/** The first lock of the door: person rows, by id, so that two doors never wait for each other. */
export async function lockPeople(tx: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...personIds]))
    .orderBy(asc(people.id))
    .for('update')
}

/** The first lock of the door for who may leave a pairing: also everybody who is in it with one of them. */
export async function lockCompany(tx: Transaction, personIds: readonly string[]): Promise<void> {
  const mate = alias(presences, 'mate')
  const company = tx
    .select({ personId: mate.personId })
    .from(presences)
    .innerJoin(mate, eq(mate.pairingId, presences.pairingId))
    .where(inArray(presences.personId, [...personIds]))
  await tx
    .select({ id: people.id })
    .from(people)
    .where(or(inArray(people.id, [...personIds]), inArray(people.id, company)))
    .orderBy(asc(people.id))
    .for('update')
}

/** The second lock of the door: table rows, by id. */
export async function lockTables(tx: Transaction, tableIds: readonly string[]) {
  if (tableIds.length === 0) return []
  return tx
    .select()
    .from(tables)
    .where(inArray(tables.id, [...tableIds]))
    .orderBy(asc(tables.id))
    .for('update')
}

export async function findPresence(tx: Transaction, personId: string): Promise<StoredPresence | undefined> {
  const [row] = await tx.select().from(presences).where(eq(presences.personId, personId))
  return row && toPresence(row)
}

/** Gives a person a row in the foyer of this event, unless they are somewhere already. */
export async function ensurePresence(tx: Transaction, actor: AttendeeActor, now: Date): Promise<void> {
  const { personId, attendeeId, eventId } = actor
  await tx
    .insert(presences)
    .values({ personId, attendeeId, eventId, state: 'away', awaySince: now })
    .onConflictDoNothing()
}

export async function isBanned(
  tx: Transaction,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<boolean> {
  const [ban] = await tx
    .select({ id: bans.id })
    .from(bans)
    .where(and(eq(bans.eventId, eventId), eq(bans.personId, personId), isNull(bans.liftedAt)))
  return ban !== undefined
}

/** Who else sits at a table, seats held for the away included. */
export function listSitters(tx: Transaction, { tableId, except }: { tableId: string; except: string }) {
  return tx
    .select({ personId: presences.personId, seat: presences.seat })
    .from(presences)
    .where(and(eq(presences.tableId, tableId), ne(presences.personId, except)))
}

/** Says whether a block, said by either side and not lifted, keeps this person from one of the others. */
export async function isBlockedFrom(
  tx: Transaction,
  { personId, others }: { personId: string; others: readonly string[] },
): Promise<boolean> {
  if (others.length === 0) return false
  const [found] = await tx
    .select({ by: blocks.byPersonId })
    .from(blocks)
    .where(
      and(
        isNull(blocks.liftedAt),
        or(
          and(eq(blocks.byPersonId, personId), inArray(blocks.otherPersonId, [...others])),
          and(eq(blocks.otherPersonId, personId), inArray(blocks.byPersonId, [...others])),
        ),
      ),
    )
    .limit(1)
  return found !== undefined
}

/** Postgres takes 65,535 parameters in a statement; a place has a dozen. */
const PLACES_AT_ONCE = 1000

/** The door's one writer: nothing else changes a place; a media room that is left admits until `previousUntil`. */
export async function writePlaces(
  tx: Transaction,
  changes: readonly PlaceChange[],
  previousUntil: Date,
): Promise<void> {
  for (let from = 0; from < changes.length; from += PLACES_AT_ONCE) {
    await writeSomePlaces(tx, changes.slice(from, from + PLACES_AT_ONCE), previousUntil)
  }
}

async function writeSomePlaces(
  tx: Transaction,
  changes: readonly PlaceChange[],
  previousUntil: Date,
): Promise<void> {
  await tx
    .insert(presences)
    .values(
      changes.map(({ place, ...change }) => ({
        ...change,
        ...toColumns(place),
        state: 'away' as const,
        awaySince: sql`now()`,
      })),
    )
    .onConflictDoUpdate({
      target: presences.personId,
      set: {
        attendeeId: sql`excluded.attendee_id`,
        eventId: sql`excluded.event_id`,
        kind: sql`excluded.kind`,
        stageId: sql`excluded.stage_id`,
        tableId: sql`excluded.table_id`,
        seat: sql`excluded.seat`,
        speedDateId: sql`excluded.speed_date_id`,
        roundId: sql`excluded.round_id`,
        pairingId: sql`excluded.pairing_id`,
        previousMediaRoom: sql`coalesce(${presences.mediaRoom}, ${presences.previousMediaRoom})`,
        previousUntil: sql`case when ${presences.mediaRoom} is null then ${presences.previousUntil}
          else ${previousUntil.toISOString()}::timestamptz end`,
        mediaRoom: sql`excluded.media_room`,
        movedAt: sql`now()`,
      },
    })
}

/** Names a table's media room for its first sitter. */
export async function nameTableRoom(
  tx: Transaction,
  { tableId, mediaRoom }: { tableId: string; mediaRoom: string },
): Promise<void> {
  await tx.update(tables).set({ mediaRoom }).where(eq(tables.id, tableId))
}

/** Notes that somebody got up from a table, whose media room loses its name with the last one, held seats included. */
export async function noteLeftTable(tx: Transaction, tableId: string): Promise<void> {
  const isTaken = sql`exists (select 1 from ${presences} where ${presences.tableId} = ${tables.id})`
  await tx
    .update(tables)
    .set({ leftAt: sql`now()`, mediaRoom: sql`case when ${isTaken} then ${tables.mediaRoom} end` })
    .where(eq(tables.id, tableId))
}

/** A row of presences as the door reads it. */
export function toPresence(row: PresenceRow): StoredPresence {
  return { ...row, place: toPlace(row) }
}

function toPlace(row: PresenceRow): Place {
  const { kind, stageId, tableId, seat, speedDateId, roundId, pairingId } = row
  if (kind === 'stage' && stageId) return { kind, stageId }
  if (kind === 'table' && tableId && seat !== null) return { kind, tableId, seat }
  if (kind === 'speed-date' && speedDateId) return { kind, speedDateId }
  if (kind === 'pairing' && speedDateId && roundId && pairingId)
    return { kind, speedDateId, roundId, pairingId }
  return { kind: 'foyer' }
}

function toColumns(place: Place) {
  const nowhere = {
    stageId: null,
    tableId: null,
    seat: null,
    speedDateId: null,
    roundId: null,
    pairingId: null,
  }
  return { ...nowhere, ...place }
}
