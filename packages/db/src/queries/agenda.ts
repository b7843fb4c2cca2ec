import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { sessionStars } from '../schema/agenda.ts'
import { sessions, stages } from '../schema/event.ts'
import { entries, speedDates } from '../schema/speed-date.ts'

/** Every session of an event with where it is, the speed date that it is, and whether one attendee has starred it. */
export function listAgendaFor(
  db: Database,
  { eventId, attendeeId }: { eventId: string; attendeeId: string },
) {
  return db
    .select({
      id: sessions.id,
      kind: sessions.kind,
      title: sessions.title,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      phase: sessions.phase,
      stage: { id: stages.id, name: stages.name },
      speedDate: {
        id: speedDates.id,
        phase: speedDates.phase,
        rounds: speedDates.rounds,
        roundSeconds: speedDates.roundSeconds,
      },
      joined: sql<number>`(select count(*)::int from ${entries} e
        where e.speed_date_id = ${speedDates.id} and e.state <> 'left')`,
      isStarred: sql<boolean>`${sessionStars.attendeeId} is not null`,
    })
    .from(sessions)
    .leftJoin(stages, eq(stages.id, sessions.stageId))
    .leftJoin(speedDates, eq(speedDates.sessionId, sessions.id))
    .leftJoin(
      sessionStars,
      and(eq(sessionStars.sessionId, sessions.id), eq(sessionStars.attendeeId, attendeeId)),
    )
    .where(eq(sessions.eventId, eventId))
    .orderBy(asc(sessions.startsAt), asc(sessions.endsAt), asc(sessions.title))
}

interface Star {
  readonly eventId: string
  readonly attendeeId: string
  readonly sessionId: string
}

/** Stars a session; false where the event has none of that id. Saying it again changes nothing. */
export async function writeStar(db: Database, { eventId, attendeeId, sessionId }: Star): Promise<boolean> {
  if (!(await isOfEvent(db, { eventId, sessionId }))) return false
  await db.insert(sessionStars).values({ attendeeId, sessionId }).onConflictDoNothing()
  return true
}

/** Takes a star back; false where the event has no session of that id. */
export async function dropStar(db: Database, { eventId, attendeeId, sessionId }: Star): Promise<boolean> {
  if (!(await isOfEvent(db, { eventId, sessionId }))) return false
  await db
    .delete(sessionStars)
    .where(and(eq(sessionStars.attendeeId, attendeeId), eq(sessionStars.sessionId, sessionId)))
  return true
}

async function isOfEvent(db: Database, { eventId, sessionId }: Omit<Star, 'attendeeId'>): Promise<boolean> {
  const found = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.eventId, eventId)))
  return found.length > 0
}
