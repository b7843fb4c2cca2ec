import { LEASE_SECONDS, PLACE_KINDS, holdSeconds, type AttendeeActor } from '@stamtafel/domain'
import { and, asc, eq, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees, bans } from '../schema/attendee.ts'
import { events } from '../schema/event.ts'
import { people } from '../schema/organisation.ts'
import { presences, processLeases, streamLeases } from '../schema/presence.ts'
import { statement } from '../statement.ts'
import { toPresence } from './place.ts'

const isAlive = sql`${processLeases.renewedAt} > now() - make_interval(secs => ${LEASE_SECONDS})`

/** Says that a process still serves its live streams; false when its lease had ended, and its streams with it. */
export async function renewLease(db: Database, processId: string): Promise<boolean> {
  const renewed = await db
    .update(processLeases)
    .set({ renewedAt: sql`now()` })
    .where(and(eq(processLeases.processId, processId), isAlive))
    .returning({ processId: processLeases.processId })
  if (renewed.length > 0) return true
  await db.delete(processLeases).where(eq(processLeases.processId, processId))
  await db
    .insert(processLeases)
    .values({ processId, renewedAt: sql`now()` })
    .onConflictDoNothing()
  return false
}

/** Ends a process's lease, and with it all of its live streams. */
export async function deleteLease(db: Database, processId: string): Promise<void> {
  await db.delete(processLeases).where(eq(processLeases.processId, processId))
}

/** Forgets the processes that have not renewed their lease in time, with their streams. */
export async function deleteDeadLeases(db: Database): Promise<void> {
  await db.delete(processLeases).where(sql`not (${isAlive})`)
}

/** Says whether any process serves live streams: without one nobody can come back, however much they want to. */
export async function isAnyoneServing(db: Database): Promise<boolean> {
  const [serving] = await db
    .select({ id: processLeases.processId })
    .from(processLeases)
    .where(isAlive)
    .limit(1)
  return serving !== undefined
}

export async function insertStream(
  tx: Transaction,
  { actor, tabId, processId }: { actor: AttendeeActor; tabId: string; processId: string },
): Promise<string> {
  const { personId, attendeeId } = actor
  const [stream] = await tx
    .insert(streamLeases)
    .values({ personId, attendeeId, tabId, processId })
    .returning({ id: streamLeases.id })
  if (!stream) throw new Error('An insert that returns has returned nothing')
  return stream.id
}

const personLock = statement('lock_person', (db) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, sql.placeholder('personId')))
    .for('update'),
)

const before = statement('before_stream', (db) => {
  const personId = sql.placeholder('personId')
  const banned = db
    .select({ id: bans.id })
    .from(bans)
    .where(and(eq(bans.eventId, events.id), eq(bans.personId, personId), isNull(bans.liftedAt)))
  const openTabs = db
    .select({ tabId: streamLeases.tabId })
    .from(streamLeases)
    .innerJoin(processLeases, eq(processLeases.processId, streamLeases.processId))
    .where(and(eq(streamLeases.attendeeId, sql.placeholder('attendeeId')), isAlive))
  return db
    .select({
      revision: events.revision,
      isBanned: sql<boolean>`exists ${banned}`,
      openTabs: sql<string[]>`array ${openTabs}`,
      presence: presences,
    })
    .from(events)
    .leftJoin(presences, eq(presences.personId, personId))
    .where(eq(events.id, sql.placeholder('eventId')))
})

/** Hot: locks the person, and then takes in one look what the opening of their stream depends on. */
export async function lockForStream(tx: Transaction, { personId, attendeeId, eventId }: AttendeeActor) {
  // Sent together; a connection answers in order, so that the look is taken under the lock.
  const [, [found]] = await Promise.all([
    personLock(tx, { personId }),
    before(tx, { personId, attendeeId, eventId }),
  ])
  return found && { ...found, presence: found.presence ? toPresence(found.presence) : undefined }
}

const insertHere = statement('insert_stream_of_who_is_here', (db) => {
  const [personId, attendeeId] = [sql.placeholder('personId'), sql.placeholder('attendeeId')]
  const here = db.$with('here').as(
    db
      .insert(presences)
      .values({
        personId,
        attendeeId,
        eventId: sql.placeholder('eventId'),
        state: 'connected',
        mediaTabId: sql.placeholder('mediaTabId'),
      })
      .onConflictDoUpdate({
        target: presences.personId,
        set: { state: 'connected', awaySince: null, mediaTabId: sql`excluded.media_tab_id` },
      })
      .returning({ personId: presences.personId }),
  )
  return db
    .with(here)
    .insert(streamLeases)
    .values({
      personId,
      attendeeId,
      tabId: sql.placeholder('tabId'),
      processId: sql.placeholder('processId'),
    })
    .returning({ id: streamLeases.id })
})

/** Hot: a stream of somebody who is here by it: connected where they are, or in the foyer if they were nowhere. */
export async function insertStreamOfConnected(
  tx: Transaction,
  { actor, ...stream }: { actor: AttendeeActor; tabId: string; processId: string; mediaTabId: string },
): Promise<string> {
  const { personId, attendeeId, eventId } = actor
  const [inserted] = await insertHere(tx, { personId, attendeeId, eventId, ...stream })
  if (!inserted) throw new Error('An insert that returns has returned nothing')
  return inserted.id
}

const deleted = statement('delete_stream', (db) =>
  db
    .delete(streamLeases)
    .where(eq(streamLeases.id, sql.placeholder('streamId')))
    .returning({ personId: streamLeases.personId, attendeeId: streamLeases.attendeeId }),
)

/** Forgets a stream and says whose it was; undefined when it was forgotten before. */
export async function deleteStream(tx: Transaction, streamId: string) {
  const [stream] = await deleted(tx, { streamId })
  return stream
}

const openTabsOf = statement('list_open_tabs', (db) =>
  db
    .select({ tabId: streamLeases.tabId })
    .from(streamLeases)
    .innerJoin(processLeases, eq(processLeases.processId, streamLeases.processId))
    .where(and(eq(streamLeases.attendeeId, sql.placeholder('attendeeId')), isAlive)),
)

/** The tabs whose live stream is open on a process that is alive. */
export async function listOpenTabs(tx: Transaction, attendeeId: string): Promise<string[]> {
  return (await openTabsOf(tx, { attendeeId })).map(({ tabId }) => tabId)
}

const streamElsewhere = statement('find_stream_elsewhere', (db) =>
  db
    .select({
      attendeeId: streamLeases.attendeeId,
      eventId: attendees.eventId,
      tabId: streamLeases.tabId,
    })
    .from(streamLeases)
    .innerJoin(processLeases, eq(processLeases.processId, streamLeases.processId))
    .innerJoin(attendees, eq(attendees.id, streamLeases.attendeeId))
    .where(
      and(
        eq(streamLeases.personId, sql.placeholder('personId')),
        ne(streamLeases.attendeeId, sql.placeholder('attendeeId')),
        isAlive,
      ),
    )
    .limit(1),
)

/** Where else a person has a live stream open, with the attendee that they are there. */
export async function findStreamElsewhere(
  tx: Transaction,
  { personId, attendeeId }: { personId: string; attendeeId: string },
) {
  const [stream] = await streamElsewhere(tx, { personId, attendeeId })
  return stream
}

const connected = statement('mark_connected', (db) =>
  db
    .update(presences)
    .set({ state: 'connected', awaySince: null, mediaTabId: sql`${sql.placeholder('mediaTabId')}` })
    .where(eq(presences.personId, sql.placeholder('personId'))),
)

export async function markConnected(
  tx: Transaction,
  { personId, mediaTabId }: { personId: string; mediaTabId: string },
): Promise<void> {
  await connected(tx, { personId, mediaTabId })
}

const away = statement('mark_away', (db) =>
  db
    .update(presences)
    .set({ state: 'away', awaySince: sql`${sql.placeholder('since')}::timestamptz` })
    .where(eq(presences.personId, sql.placeholder('personId'))),
)

export async function markAway(tx: Transaction, { personId, since }: { personId: string; since: Date }) {
  await away(tx, { personId, since: since.toISOString() })
}

export async function markGone(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(presences)
    .set({ state: 'gone', awaySince: null, mediaTabId: null })
    .where(eq(presences.personId, personId))
}

export async function setMediaTab(
  tx: Transaction,
  { attendeeId, tabId }: { attendeeId: string; tabId: string },
): Promise<void> {
  await tx.update(presences).set({ mediaTabId: tabId }).where(eq(presences.attendeeId, attendeeId))
}

/** People marked connected although none of their streams is open any more. */
export async function listUnheard(db: Database): Promise<{ personId: string }[]> {
  const open = db
    .select({ id: streamLeases.id })
    .from(streamLeases)
    .innerJoin(processLeases, eq(processLeases.processId, streamLeases.processId))
    .where(and(eq(streamLeases.attendeeId, presences.attendeeId), isAlive))
  return db
    .select({ personId: presences.personId })
    .from(presences)
    .where(and(eq(presences.state, 'connected'), sql`not exists ${open}`))
}

/** People who are away for longer than their place is held, longest first, with since when. */
export function listOverdue(db: Database): Promise<{ personId: string; awaySince: Date | null }[]> {
  const overdue = PLACE_KINDS.map((kind) =>
    and(
      eq(presences.kind, kind),
      lt(presences.awaySince, sql`now() - make_interval(secs => ${holdSeconds(kind)})`),
    ),
  )
  return db
    .select({ personId: presences.personId, awaySince: presences.awaySince })
    .from(presences)
    .where(and(eq(presences.state, 'away'), or(...overdue)))
    .orderBy(asc(presences.awaySince))
    .limit(200)
}
