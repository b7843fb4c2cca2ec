import type { SessionLife } from '@stamtafel/domain'
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { sessions } from '../schema/event.ts'
import { people } from '../schema/organisation.ts'
import { stageRoles } from '../schema/stage.ts'

/** A talk on a stage as its hosts' commands read it. */
export interface StoredTalk {
  readonly id: string
  readonly eventId: string
  readonly stageId: string
  readonly life: SessionLife
}

/** A talk, which nobody else begins or ends until the end of the transaction; undefined for what is none on a stage. */
export async function lockTalk(tx: Transaction, sessionId: string): Promise<StoredTalk | undefined> {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, sessionId)).for('no key update')
  if (row?.kind !== 'talk' || row.stageId === null) return undefined
  const { id, eventId, stageId } = row
  return { id, eventId, stageId, life: lifeOf(row) }
}

/** Stores how far a talk has come, and which host did it. */
export async function writeSessionLife(
  tx: Transaction,
  { sessionId, life, byPersonId }: { sessionId: string; life: SessionLife; byPersonId: string },
): Promise<void> {
  const said =
    life.phase === 'ended'
      ? { endedAt: life.endedAt, endedBy: byPersonId }
      : life.phase === 'live'
        ? { startedAt: life.startedAt, startedBy: byPersonId }
        : {}
  await tx
    .update(sessions)
    .set({ phase: life.phase, ...said })
    .where(eq(sessions.id, sessionId))
}

/** Says whether a session is live on a stage. */
export async function isStageLive(db: Database | Transaction, stageId: string): Promise<boolean> {
  const [live] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.stageId, stageId), eq(sessions.phase, 'live')))
  return live !== undefined
}

/** The talks on these stages by their start, with the names of the hosts who began and ended them. */
export async function listTalks(db: Database, stageIds: readonly string[]) {
  if (stageIds.length === 0) return []
  const starter = alias(people, 'starter')
  const ender = alias(people, 'ender')
  const rows = await db
    .select({ session: sessions, startedBy: starter.name, endedBy: ender.name })
    .from(sessions)
    .leftJoin(starter, eq(starter.id, sessions.startedBy))
    .leftJoin(ender, eq(ender.id, sessions.endedBy))
    .where(and(inArray(sessions.stageId, [...stageIds]), eq(sessions.kind, 'talk')))
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
  return rows.map(({ session, ...by }) => ({ ...session, ...by }))
}

/** Who is still more than audience at stages where a session has ended by then, and none is live now. */
export async function listLeftOnStage(
  db: Database,
  { endedBy, stageId }: { endedBy: Date; stageId?: string | undefined },
) {
  const isLive = sql`exists (select 1 from ${sessions} s where s.stage_id = ${stageRoles.stageId} and s.phase = 'live')`
  return db
    .selectDistinct({
      stageId: stageRoles.stageId,
      eventId: attendees.eventId,
      attendeeId: stageRoles.attendeeId,
      personId: attendees.personId,
      role: stageRoles.role,
    })
    .from(stageRoles)
    .innerJoin(attendees, eq(attendees.id, stageRoles.attendeeId))
    .innerJoin(sessions, eq(sessions.stageId, stageRoles.stageId))
    .where(
      and(
        stageId === undefined ? undefined : eq(stageRoles.stageId, stageId),
        eq(sessions.phase, 'ended'),
        lte(sessions.endedAt, endedBy),
        lte(stageRoles.since, sessions.endedAt),
        sql`not ${isLive}`,
      ),
    )
}

type LifeColumns = Pick<typeof sessions.$inferSelect, 'phase' | 'startedAt' | 'endedAt'>

/** The life of a session as its columns say. */
export function lifeOf({ phase, startedAt, endedAt }: LifeColumns): SessionLife {
  if (phase === 'live' && startedAt) return { phase, startedAt }
  if (phase === 'ended' && startedAt && endedAt) return { phase, startedAt, endedAt }
  return { phase: 'scheduled' }
}
