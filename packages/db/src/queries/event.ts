import type { EventTemplate, Locale, SpeedDatePlan } from '@stamtafel/domain'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { events, lounges, sessions, stages, tables } from '../schema/event.ts'
import { organisations } from '../schema/organisation.ts'
import { speedDates } from '../schema/speed-date.ts'

export type StoredEvent = typeof events.$inferSelect

/** All that a template makes of an event; it begins as a draft. */
export interface NewEvent {
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  readonly template: EventTemplate
  readonly locale: Locale
  readonly timeZone: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly stageName: string
  readonly loungeName: string
  readonly tables: readonly { readonly number: number; readonly seats: number }[]
  /** What is said on the stage. */
  readonly talk: { readonly title: string; readonly startsAt: Date; readonly endsAt: Date } | undefined
  readonly speedDate: SpeedDatePlan & {
    readonly title: string
    readonly startsAt: Date
    readonly endsAt: Date
    readonly seed: number
  }
}

/** Stores an event with its lounge, stage, agenda and speed date. */
export async function insertEvent(tx: Transaction, event: NewEvent): Promise<string> {
  const { stageName, loungeName, tables: seating, talk, speedDate, ...row } = event
  const [stored] = await tx.insert(events).values(row).returning({ id: events.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  const eventId = stored.id
  const [stage] = await tx.insert(stages).values({ eventId, name: stageName }).returning({ id: stages.id })
  const [lounge] = await tx
    .insert(lounges)
    .values({ eventId, name: loungeName })
    .returning({ id: lounges.id })
  const { title, startsAt, endsAt, ...plan } = speedDate
  const [session] = await tx
    .insert(sessions)
    .values({ eventId, kind: 'speed-date', title, startsAt, endsAt })
    .returning({ id: sessions.id })
  if (!lounge || !session || !stage) throw new Error('An insert that returns has returned nothing')
  if (talk) await tx.insert(sessions).values({ ...talk, eventId, kind: 'talk', stageId: stage.id })
  await tx.insert(tables).values(seating.map((table) => ({ eventId, loungeId: lounge.id, ...table })))
  await tx.insert(speedDates).values({ eventId, sessionId: session.id, startsAt, ...plan })
  return eventId
}

const registered = sql<number>`(select count(*)::int from ${attendees} where ${eq(attendees.eventId, events.id)})`

/** An event with the number of its attendees. */
export async function findEvent(db: Database | Transaction, eventId: string) {
  const [found] = await db.select({ event: events, registered }).from(events).where(eq(events.id, eventId))
  return found && { ...found.event, registered: found.registered }
}

/** The events of an organisation, the latest start first. */
export async function listEvents(db: Database, organisationId: string) {
  const rows = await db
    .select({ event: events, registered })
    .from(events)
    .where(eq(events.organisationId, organisationId))
    .orderBy(desc(events.startsAt), asc(events.id))
  return rows.map(({ event, registered: count }) => ({ ...event, registered: count }))
}

/** A published event by the name in its link, with the name of its organisation. */
export async function findPublicEvent(db: Database, slug: string) {
  const [found] = await db
    .select({ event: events, organisationName: organisations.name, registered })
    .from(events)
    .innerJoin(organisations, eq(organisations.id, events.organisationId))
    .where(and(eq(events.slug, slug), eq(events.phase, 'published')))
  if (!found) return undefined
  return { ...found.event, organisationName: found.organisationName, registered: found.registered }
}

export function listTables(db: Database, eventId: string) {
  return db
    .select({
      id: tables.id,
      loungeId: tables.loungeId,
      number: tables.number,
      seats: tables.seats,
      topic: tables.topic,
    })
    .from(tables)
    .where(eq(tables.eventId, eventId))
    .orderBy(asc(tables.number), asc(tables.id))
}

export function listLounges(db: Database, eventId: string) {
  return db
    .select({ id: lounges.id, name: lounges.name })
    .from(lounges)
    .where(eq(lounges.eventId, eventId))
    .orderBy(asc(lounges.name), asc(lounges.id))
}

export function listSpeedDates(db: Database | Transaction, eventId: string) {
  return db
    .select({
      id: speedDates.id,
      sessionId: speedDates.sessionId,
      phase: speedDates.phase,
      startsAt: speedDates.startsAt,
      rounds: speedDates.rounds,
      roundSeconds: speedDates.roundSeconds,
      breakSeconds: speedDates.breakSeconds,
      gatherSeconds: speedDates.gatherSeconds,
    })
    .from(speedDates)
    .where(eq(speedDates.eventId, eventId))
    .orderBy(asc(speedDates.startsAt), asc(speedDates.id))
}

/** Publishes a draft and makes its speed dates due at their start; says whether this call did it. */
export async function writePublished(
  tx: Transaction,
  { eventId, now }: { eventId: string; now: Date },
): Promise<boolean> {
  const published = await tx
    .update(events)
    .set({ phase: 'published', publishedAt: now })
    .where(and(eq(events.id, eventId), eq(events.phase, 'draft')))
    .returning({ id: events.id })
  if (published.length === 0) return false
  await tx
    .update(speedDates)
    .set({ nextStepAt: sql`${speedDates.startsAt}` })
    .where(and(eq(speedDates.eventId, eventId), eq(speedDates.phase, 'scheduled')))
  return true
}
