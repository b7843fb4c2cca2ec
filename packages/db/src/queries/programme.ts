import type { Locale, SpeedDatePhase, SpeedDatePlan } from '@stamtafel/domain'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { events, sessions } from '../schema/event.ts'
import { speedDates } from '../schema/speed-date.ts'
import type { StoredEvent } from './event.ts'

/** A session as its organisers change it. */
export type StoredSession = typeof sessions.$inferSelect & {
  readonly speedDate: { readonly id: string; readonly phase: SpeedDatePhase } | null
}

/**
 * Counts a change by an organiser who has seen all changes before, and one that everybody sees. Take it after the locks of
 * places, for all of an event queue for this row; undefined when another organiser came first.
 */
export async function takeEdition(
  tx: Transaction,
  { eventId, after }: { eventId: string; after: number },
): Promise<StoredEvent | undefined> {
  const [event] = await tx
    .update(events)
    .set({ edition: after + 1, revision: sql`${events.revision} + 1` })
    .where(and(eq(events.id, eventId), eq(events.edition, after)))
    .returning()
  return event
}

/** Has every other writer of the programme wait until the end of the transaction, and whoever comes into a speed date. */
export async function lockProgramme(tx: Transaction, eventId: string): Promise<void> {
  await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.eventId, eventId))
    .orderBy(asc(sessions.id))
    .for('no key update')
  await tx
    .select({ id: speedDates.id })
    .from(speedDates)
    .where(eq(speedDates.eventId, eventId))
    .orderBy(asc(speedDates.id))
    .for('update')
}

/** All sessions of an event, with how far those have come that are speed dates. */
export async function listProgramme(tx: Transaction, eventId: string): Promise<StoredSession[]> {
  const rows = await tx
    .select({ session: sessions, id: speedDates.id, phase: speedDates.phase })
    .from(sessions)
    .leftJoin(speedDates, eq(speedDates.sessionId, sessions.id))
    .where(eq(sessions.eventId, eventId))
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
  return rows.map(({ session, id, phase }) => ({
    ...session,
    speedDate: id !== null && phase !== null ? { id, phase } : null,
  }))
}

interface EventDetails {
  readonly eventId: string
  readonly name: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly locale: Locale
  readonly now: Date
}

export async function writeEventDetails(
  tx: Transaction,
  { eventId, now, ...details }: EventDetails,
): Promise<void> {
  const hasEnded = sql`${events.endsAt} <= ${now.toISOString()}::timestamptz`
  const revealedAt = sql`coalesce(${events.revealedAt}, case when ${hasEnded} then ${events.endsAt} end)`
  await tx
    .update(events)
    .set({ ...details, revealedAt })
    .where(eq(events.id, eventId))
}

/** Moves sessions, and the speed dates that they are, by so many milliseconds. */
export async function moveSessions(
  tx: Transaction,
  { sessionIds, ms }: { sessionIds: readonly string[]; ms: number },
): Promise<void> {
  if (sessionIds.length === 0) return
  const later = sql`make_interval(secs => ${ms / 1000})`
  await tx
    .update(sessions)
    .set({ startsAt: sql`${sessions.startsAt} + ${later}`, endsAt: sql`${sessions.endsAt} + ${later}` })
    .where(inArray(sessions.id, [...sessionIds]))
  await tx
    .update(speedDates)
    .set({
      startsAt: sql`${speedDates.startsAt} + ${later}`,
      // Null in a draft, and stays so.
      nextStepAt: sql`${speedDates.nextStepAt} + ${later}`,
      fence: sql`${speedDates.fence} + 1`,
    })
    .where(inArray(speedDates.sessionId, [...sessionIds]))
}

interface Talk {
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly stageId: string | null
}

export async function insertTalk(tx: Transaction, talk: Talk & { readonly eventId: string }): Promise<void> {
  await tx.insert(sessions).values({ ...talk, kind: 'talk' })
}

export async function writeTalk(
  tx: Transaction,
  { id, ...talk }: Talk & { readonly id: string },
): Promise<void> {
  await tx.update(sessions).set(talk).where(eq(sessions.id, id))
}

/** Removes a session, and the speed date that it is. */
export async function removeSession(tx: Transaction, sessionId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, sessionId))
}

interface PlannedSpeedDate {
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly plan: SpeedDatePlan
  /** Whether the timers know of it: not in a draft. */
  readonly isDue: boolean
}

/** Adds a speed date with its session; answers the id of the speed date. */
export async function insertSpeedDate(
  tx: Transaction,
  {
    eventId,
    seed,
    title,
    startsAt,
    endsAt,
    plan,
    isDue,
  }: PlannedSpeedDate & { eventId: string; seed: number },
): Promise<string> {
  const [session] = await tx
    .insert(sessions)
    .values({ eventId, kind: 'speed-date', title, startsAt, endsAt })
    .returning({ id: sessions.id })
  if (!session) throw new Error('An insert that returns has returned nothing')
  const [speedDate] = await tx
    .insert(speedDates)
    .values({ eventId, sessionId: session.id, startsAt, nextStepAt: isDue ? startsAt : null, seed, ...plan })
    .returning({ id: speedDates.id })
  if (!speedDate) throw new Error('An insert that returns has returned nothing')
  return speedDate.id
}

/** Stores how a speed date is to go that has not begun; who was about to write it is overtaken by this. */
export async function writePlan(
  tx: Transaction,
  { sessionId, title, startsAt, endsAt, plan, isDue }: PlannedSpeedDate & { sessionId: string },
): Promise<void> {
  await tx.update(sessions).set({ title, startsAt, endsAt }).where(eq(sessions.id, sessionId))
  await tx
    .update(speedDates)
    .set({
      ...plan,
      startsAt,
      nextStepAt: isDue ? startsAt : null,
      fence: sql`${speedDates.fence} + 1`,
    })
    .where(eq(speedDates.sessionId, sessionId))
}
