import type { StageRole } from '@stamtafel/domain'
import { and, asc, count, eq, ilike, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { stages } from '../schema/event.ts'
import { memberships, people } from '../schema/organisation.ts'
import { presences } from '../schema/presence.ts'
import { stageRoles } from '../schema/stage.ts'
import { statement } from '../statement.ts'
import { isMembershipOf } from './membership.ts'

/** A stage as the door reads it. */
export interface StoredStage {
  readonly id: string
  readonly eventId: string
  readonly name: string
  readonly mediaRoom: string | null
}

export async function findStage(
  db: Database | Transaction,
  stageId: string,
): Promise<StoredStage | undefined> {
  const [stage] = await db.select().from(stages).where(eq(stages.id, stageId))
  return stage
}

/**
 * A stage on the way to which somebody is: its media room stays as it is until the end of the transaction. Those who come
 * to a named room do not wait for each other.
 */
export async function lockStageToEnter(tx: Transaction, stageId: string): Promise<StoredStage | undefined> {
  const found = await findStage(tx, stageId)
  const isNamed = found !== undefined && found.mediaRoom !== null
  const stage = isNamed ? await lockAs(tx, { stageId, strength: 'key share' }) : undefined
  return stage?.mediaRoom ? stage : lockAs(tx, { stageId, strength: 'update' })
}

/** Has others who would count or change who is on a stage wait; who only comes or goes does not. */
export async function lockStage(tx: Transaction, stageId: string): Promise<StoredStage | undefined> {
  return lockAs(tx, { stageId, strength: 'no key update' })
}

async function lockAs(
  tx: Transaction,
  { stageId, strength }: { stageId: string; strength: 'update' | 'no key update' | 'key share' },
): Promise<StoredStage | undefined> {
  const [stage] = await tx.select().from(stages).where(eq(stages.id, stageId)).for(strength)
  return stage
}

/** Names a stage's media room for the first who comes. */
export async function nameStageRoom(
  tx: Transaction,
  { stageId, mediaRoom }: { stageId: string; mediaRoom: string },
): Promise<void> {
  await tx.update(stages).set({ mediaRoom }).where(eq(stages.id, stageId))
}

const isEmpty = sql`not exists (select 1 from ${presences} where ${presences.stageId} = ${stages.id})`

/**
 * Takes the name of its media room from a stage at which nobody is any more, held places included. It waits for nobody: two
 * who cross between two stages would wait for each other, and whoever holds the stage is coming; a sweep sees to the rest.
 */
export async function closeEmptyStage(tx: Transaction, stageId: string): Promise<void> {
  const locked = await tx
    .select({ id: stages.id })
    .from(stages)
    .where(and(eq(stages.id, stageId), isEmpty))
    .for('update', { skipLocked: true })
  if (locked.length === 0) return
  // Asked again under the lock, for somebody may have come meanwhile.
  await tx
    .update(stages)
    .set({ mediaRoom: null })
    .where(and(eq(stages.id, stageId), isEmpty))
}

/** Stages whose media room has a name although nobody is there. */
export function listEmptyStages(db: Database): Promise<{ stageId: string }[]> {
  return db
    .select({ stageId: stages.id })
    .from(stages)
    .where(and(isNotNull(stages.mediaRoom), isEmpty))
}

/** The stage whose media room this is now, if it is one of a stage. */
export async function findStageOfRoom(db: Database, room: string): Promise<StoredStage | undefined> {
  const [stage] = await db.select().from(stages).where(eq(stages.mediaRoom, room))
  return stage
}

/** Says whether this media room is that of a stage on which the attendee is. */
export async function isOnStageIn(
  db: Database,
  { attendeeId, room }: { attendeeId: string; room: string },
): Promise<boolean> {
  const [found] = await db
    .select({ attendeeId: stageRoles.attendeeId })
    .from(stageRoles)
    .innerJoin(stages, eq(stages.id, stageRoles.stageId))
    .where(
      and(eq(stageRoles.attendeeId, attendeeId), eq(stageRoles.role, 'on-stage'), eq(stages.mediaRoom, room)),
    )
  return found !== undefined
}

/** The stages of an event with how many are at each, held places included. */
export function listStagesWatched(db: Database, eventId: string) {
  return db
    .select({
      id: stages.id,
      name: stages.name,
      watching: sql<number>`(select count(*)::int from ${presences} p where p.stage_id = ${stages.id})`,
    })
    .from(stages)
    .where(eq(stages.eventId, eventId))
    .orderBy(asc(stages.name), asc(stages.id))
}

/** How many are at the stages of some events, held places included; a stage without anybody is not in the answer. */
export async function countWatching(
  db: Database,
  eventIds: readonly string[],
): Promise<{ eventId: string; stageId: string; watching: number }[]> {
  if (eventIds.length === 0) return []
  return db
    .select({
      eventId: stages.eventId,
      stageId: stages.id,
      watching: sql<number>`count(*)::int`,
    })
    .from(stages)
    .innerJoin(presences, eq(presences.stageId, stages.id))
    .where(inArray(stages.eventId, [...eventIds]))
    .groupBy(stages.id)
}

/** How many are at a stage, held places included. */
export async function countAtStage(db: Database | Transaction, stageId: string): Promise<number> {
  const [found] = await db.select({ watching: count() }).from(presences).where(eq(presences.stageId, stageId))
  return found?.watching ?? 0
}

/** How many are at a stage, counted no further than `most`, and whose stage it is. */
export async function countSomeAtStage(db: Database, { stageId, most }: { stageId: string; most: number }) {
  const some = db
    .select({ one: sql`1` })
    .from(presences)
    .where(eq(presences.stageId, stageId))
    .limit(most)
  const [found] = await db
    .select({ eventId: stages.eventId, watching: sql<number>`(select count(*)::int from ${some} s)` })
    .from(stages)
    .where(eq(stages.id, stageId))
  return found
}

/** What somebody at a stage is who is more than audience. */
export interface StoredStageRole {
  readonly stageId: string
  readonly attendeeId: string
  readonly role: Exclude<StageRole, 'audience'>
  readonly since: Date
}

const stageRoleOf = statement('find_stage_role', (db) =>
  db
    .select()
    .from(stageRoles)
    .where(eq(stageRoles.attendeeId, sql.placeholder('attendeeId'))),
)

/** What an attendee is at the stage where they are; undefined for the audience. */
export async function findStageRole(
  db: Database | Transaction,
  attendeeId: string,
): Promise<StoredStageRole | undefined> {
  const [found] = await stageRoleOf(db, { attendeeId })
  return found && toRole(found)
}

/** How many others of a stage are on it, or invited to it. */
export async function countOnStage(
  tx: Transaction,
  { stageId, except }: { stageId: string; except: string },
): Promise<number> {
  const [found] = await tx
    .select({ others: count() })
    .from(stageRoles)
    .where(
      and(
        eq(stageRoles.stageId, stageId),
        ne(stageRoles.attendeeId, except),
        inArray(stageRoles.role, ['on-stage', 'invited']),
      ),
    )
  return found?.others ?? 0
}

/** Gives an attendee another role at a stage; the audience has no row. */
export async function writeStageRole(
  tx: Transaction,
  { stageId, attendeeId, role, since }: { stageId: string; attendeeId: string; role: StageRole; since: Date },
): Promise<void> {
  if (role === 'audience') {
    await tx.delete(stageRoles).where(eq(stageRoles.attendeeId, attendeeId))
    return
  }
  await tx
    .insert(stageRoles)
    .values({ stageId, attendeeId, role, since, hadHand: role === 'raised' })
    .onConflictDoUpdate({ target: stageRoles.attendeeId, set: { stageId, role, since } })
}

/** Makes somebody audience again, and says what they were; undefined where they were no more than that. */
export async function dropStageRole(
  tx: Transaction,
  attendeeId: string,
): Promise<StoredStageRole | undefined> {
  const [dropped] = await tx.delete(stageRoles).where(eq(stageRoles.attendeeId, attendeeId)).returning()
  return dropped && toRole(dropped)
}

/** Lowers every hand at a stage. */
export async function dropHands(tx: Transaction, stageId: string): Promise<void> {
  await tx.delete(stageRoles).where(and(eq(stageRoles.stageId, stageId), eq(stageRoles.role, 'raised')))
}

/** Who at these stages is more than audience, with their names and what they are in the organisation, the longest so first. */
export async function listStageRoles(db: Database, stageIds: readonly string[]) {
  if (stageIds.length === 0) return []
  const rows = await db
    .select({
      stageId: stageRoles.stageId,
      attendeeId: stageRoles.attendeeId,
      name: attendees.name,
      role: stageRoles.role,
      since: stageRoles.since,
      hadHand: stageRoles.hadHand,
      state: presences.state,
      eventId: attendees.eventId,
      personId: people.id,
      organisationId: people.organisationId,
      memberRole: memberships.role,
    })
    .from(stageRoles)
    .innerJoin(attendees, eq(attendees.id, stageRoles.attendeeId))
    .innerJoin(presences, eq(presences.attendeeId, stageRoles.attendeeId))
    .innerJoin(people, eq(people.id, attendees.personId))
    .leftJoin(memberships, isMembershipOf)
    .where(inArray(stageRoles.stageId, [...stageIds]))
    .orderBy(asc(stageRoles.since), asc(stageRoles.attendeeId))
  return rows.map(({ state, ...row }) => ({ ...row, isAway: state === 'away' }))
}

/** Who is at a stage and has this in their name, in the order of the names; at most so many. */
export async function listPeopleAtStage(
  db: Database,
  { stageId, search, most }: { stageId: string; search: string; most: number },
) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`
  const rows = await db
    .select({
      attendeeId: attendees.id,
      name: attendees.name,
      role: stageRoles.role,
      state: presences.state,
    })
    .from(presences)
    .innerJoin(attendees, eq(attendees.id, presences.attendeeId))
    .leftJoin(stageRoles, eq(stageRoles.attendeeId, presences.attendeeId))
    .where(and(eq(presences.stageId, stageId), search === '' ? undefined : ilike(attendees.name, pattern)))
    .orderBy(asc(attendees.name), asc(attendees.id))
    .limit(most)
  return rows.map(({ state, role, ...row }) => ({
    ...row,
    role: role ?? ('audience' as const),
    isAway: state === 'away',
  }))
}

function toRole({ role, ...row }: typeof stageRoles.$inferSelect): StoredStageRole | undefined {
  return role === 'audience' ? undefined : { ...row, role }
}
