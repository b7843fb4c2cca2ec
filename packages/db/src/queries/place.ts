import type { AttendeeActor, Place, PresenceState } from '@stamtafel/domain'
import { and, asc, eq, inArray, isNull, ne, or, sql, type Placeholder } from 'drizzle-orm'
import { alias, type PgInsertValue } from 'drizzle-orm/pg-core'
import type { Transaction } from '../database.ts'
import { bans } from '../schema/attendee.ts'
import { tables } from '../schema/event.ts'
import { blocks, people } from '../schema/organisation.ts'
import { presences } from '../schema/presence.ts'
import { statement, type Draft } from '../statement.ts'

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

const personIdIs = sql.placeholder('personId')
const personIdIn = sql`any(${sql.placeholder('personIds')}::uuid[])`

const peopleLock = statement('lock_people', (db) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} = ${personIdIn}`)
    .orderBy(asc(people.id))
    .for('update'),
)

/** The first lock of the door: person rows, by id, so that two doors never wait for each other. */
export async function lockPeople(tx: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length > 0) await peopleLock(tx, { personIds })
}

const companyLock = statement('lock_company', (db) => {
  const mate = alias(presences, 'mate')
  const company = db
    .select({ personId: mate.personId })
    .from(presences)
    .innerJoin(mate, eq(mate.pairingId, presences.pairingId))
    .where(sql`${presences.personId} = ${personIdIn}`)
  return db
    .select({ id: people.id })
    .from(people)
    .where(or(sql`${people.id} = ${personIdIn}`, inArray(people.id, company)))
    .orderBy(asc(people.id))
    .for('update')
})

/** The first lock of the door for who may leave a pairing: also everybody who is in it with one of them. */
export async function lockCompany(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await companyLock(tx, { personIds })
}

const tableLock = statement('lock_tables', (db) =>
  db
    .select()
    .from(tables)
    .where(sql`${tables.id} = any(${sql.placeholder('tableIds')}::uuid[])`)
    .orderBy(asc(tables.id))
    .for('update'),
)

/** The second lock of the door: table rows, by id. */
export async function lockTables(tx: Transaction, tableIds: readonly string[]) {
  return tableIds.length === 0 ? [] : tableLock(tx, { tableIds })
}

const presenceOf = statement('find_presence', (db) =>
  db.select().from(presences).where(eq(presences.personId, personIdIs)),
)

export async function findPresence(tx: Transaction, personId: string): Promise<StoredPresence | undefined> {
  const [row] = await presenceOf(tx, { personId })
  return row && toPresence(row)
}

const ensured = statement('ensure_presence', (db) =>
  db
    .insert(presences)
    .values({
      personId: personIdIs,
      attendeeId: sql.placeholder('attendeeId'),
      eventId: sql.placeholder('eventId'),
      state: 'away',
      awaySince: sql.placeholder('now'),
    })
    .onConflictDoNothing(),
)

/** Gives a person a row in the foyer of this event, unless they are somewhere already. */
export async function ensurePresence(tx: Transaction, actor: AttendeeActor, now: Date): Promise<void> {
  const { personId, attendeeId, eventId } = actor
  await ensured(tx, { personId, attendeeId, eventId, now })
}

const banOf = statement('find_ban', (db) =>
  db
    .select({ id: bans.id })
    .from(bans)
    .where(
      and(eq(bans.eventId, sql.placeholder('eventId')), eq(bans.personId, personIdIs), isNull(bans.liftedAt)),
    ),
)

export async function isBanned(
  tx: Transaction,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<boolean> {
  return (await banOf(tx, { eventId, personId })).length > 0
}

const sittersAt = statement('list_sitters', (db) =>
  db
    .select({ personId: presences.personId, seat: presences.seat })
    .from(presences)
    .where(
      and(
        eq(presences.tableId, sql.placeholder('tableId')),
        ne(presences.personId, sql.placeholder('except')),
      ),
    ),
)

/** Who else sits at a table, seats held for the away included. */
export function listSitters(tx: Transaction, { tableId, except }: { tableId: string; except: string }) {
  return sittersAt(tx, { tableId, except })
}

const blockBetween = statement('find_block_between', (db) => {
  const others = sql`any(${sql.placeholder('others')}::uuid[])`
  return db
    .select({ by: blocks.byPersonId })
    .from(blocks)
    .where(
      and(
        isNull(blocks.liftedAt),
        or(
          and(eq(blocks.byPersonId, personIdIs), sql`${blocks.otherPersonId} = ${others}`),
          and(eq(blocks.otherPersonId, personIdIs), sql`${blocks.byPersonId} = ${others}`),
        ),
      ),
    )
    .limit(1)
})

/** Says whether a block, said by either side and not lifted, keeps this person from one of the others. */
export async function isBlockedFrom(
  tx: Transaction,
  { personId, others }: { personId: string; others: readonly string[] },
): Promise<boolean> {
  return others.length > 0 && (await blockBetween(tx, { personId, others })).length > 0
}

/** Postgres takes 65,535 parameters in a statement; a place has a dozen. */
const PLACES_AT_ONCE = 1000

/** The door's one writer: nothing else changes a place; a media room that is left admits until `previousUntil`. */
export async function writePlaces(
  tx: Transaction,
  changes: readonly PlaceChange[],
  previousUntil: Date,
): Promise<void> {
  const [change] = changes
  if (change && changes.length === 1) {
    const { place, ...who } = change
    const until = previousUntil.toISOString()
    return void (await onePlace(tx, { ...who, ...toColumns(place), previousUntil: until }))
  }
  for (let from = 0; from < changes.length; from += PLACES_AT_ONCE) {
    await writeSomePlaces(tx, changes.slice(from, from + PLACES_AT_ONCE), previousUntil)
  }
}

async function writeSomePlaces(
  tx: Transaction,
  changes: readonly PlaceChange[],
  previousUntil: Date,
): Promise<void> {
  const rows = changes.map(({ place, ...change }) => ({ ...change, ...toColumns(place) }))
  await placesQuery(tx, rows, previousUntil.toISOString())
}

/** Hot: most go alone. */
const onePlace = statement('write_place', (db) => {
  const row = {
    personId: personIdIs,
    attendeeId: sql.placeholder('attendeeId'),
    eventId: sql.placeholder('eventId'),
    mediaRoom: sql.placeholder('mediaRoom'),
    kind: sql.placeholder('kind'),
    stageId: sql.placeholder('stageId'),
    tableId: sql.placeholder('tableId'),
    seat: sql.placeholder('seat'),
    speedDateId: sql.placeholder('speedDateId'),
    roundId: sql.placeholder('roundId'),
    pairingId: sql.placeholder('pairingId'),
  }
  return placesQuery(db, [row], sql.placeholder('previousUntil'))
})

function placesQuery(
  db: Draft | Transaction,
  rows: readonly PgInsertValue<typeof presences>[],
  previousUntil: string | Placeholder,
) {
  return db
    .insert(presences)
    .values(rows.map((row) => ({ ...row, state: 'away' as const, awaySince: sql`now()` })))
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
          else ${previousUntil}::timestamptz end`,
        mediaRoom: sql`excluded.media_room`,
        movedAt: sql`case when ${presences.tableId} = excluded.table_id then ${presences.movedAt} else now() end`,
      },
    })
}

const tableName = statement('name_table_room', (db) =>
  db
    .update(tables)
    .set({ mediaRoom: sql`${sql.placeholder('mediaRoom')}` })
    .where(eq(tables.id, sql.placeholder('tableId'))),
)

/** Names a table's media room for its first sitter. */
export async function nameTableRoom(
  tx: Transaction,
  { tableId, mediaRoom }: { tableId: string; mediaRoom: string },
): Promise<void> {
  await tableName(tx, { tableId, mediaRoom })
}

const leftTable = statement('note_left_table', (db) => {
  const isTaken = sql`exists (select 1 from ${presences} where ${presences.tableId} = ${tables.id})`
  return db
    .update(tables)
    .set({ leftAt: sql`now()`, mediaRoom: sql`case when ${isTaken} then ${tables.mediaRoom} end` })
    .where(eq(tables.id, sql.placeholder('tableId')))
})

/** Notes that somebody got up from a table, whose media room loses its name with the last one, held seats included. */
export async function noteLeftTable(tx: Transaction, tableId: string): Promise<void> {
  await leftTable(tx, { tableId })
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
