import type { Delay, HostCommandType, HostedChange } from '@stamtafel/domain'
import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { sessions } from '../schema/event.ts'
import { people } from '../schema/organisation.ts'
import { presences, reservations } from '../schema/presence.ts'
import {
  entries,
  pairingMembers,
  pairings,
  rounds,
  speedDateCommands,
  speedDates,
} from '../schema/speed-date.ts'
import type { StoredRound } from './round.ts'
import type { StoredSpeedDate } from './speed-date.ts'

/** Has every other writer of a speed date wait until the end of the transaction, and says how many commands it has had. */
export async function lockSpeedDate(tx: Transaction, speedDateId: string): Promise<number | undefined> {
  const [locked] = await tx
    .select({ commands: speedDates.commands })
    .from(speedDates)
    .where(eq(speedDates.id, speedDateId))
    .for('no key update')
  return locked?.commands
}

interface GivenCommand {
  readonly speedDateId: string
  readonly number: number
  readonly type: HostCommandType
  readonly byPersonId: string
  readonly text: string | null
  readonly now: Date
}

/** Stores what a command, or the end of a pause, has done; only under the lock of {@link lockSpeedDate}. */
export async function writeHostedChange(
  tx: Transaction,
  { id, fence, rounds: open }: StoredSpeedDate,
  { change, now }: { change: HostedChange<StoredRound>; now: Date },
): Promise<void> {
  const { state, startsAt, count, pausedAt, stopsAt, extraSeconds, moved, calledOff, delay } = change
  await tx
    .update(speedDates)
    .set({
      phase: state.phase,
      round: 'round' in state ? state.round : 0,
      startsAt,
      rounds: count,
      pausedAt: pausedAt ?? null,
      stopsAt: stopsAt ?? null,
      extraSeconds,
      fence: fence + 1,
      // Should the job be lost, the sweep looks what is due by now.
      nextStepAt: now,
    })
    .where(eq(speedDates.id, id))
  for (const round of moved) await writeTimes(tx, round)
  if (delay) await delayMembers(tx, { roundIds: open.map((round) => round.id), delay })
  await deleteRounds(
    tx,
    calledOff.map((round) => round.id),
  )
}

/** Notes who gave which command, as the latest one; only under the lock of {@link lockSpeedDate}. */
export async function insertHostCommand(
  tx: Transaction,
  { speedDateId, number, type, byPersonId, text, now }: GivenCommand,
): Promise<void> {
  await tx.insert(speedDateCommands).values({ speedDateId, number, type, byPersonId, text, createdAt: now })
  await tx.update(speedDates).set({ commands: number }).where(eq(speedDates.id, speedDateId))
}

/** A round whose bell comes later may be repaired once more before it. */
async function writeTimes(tx: Transaction, round: StoredRound): Promise<void> {
  const { id, opensAt, bellAt, endsAt, goodbyeUntil } = round
  const isRepaired = sql<boolean>`${rounds.isRepaired} and ${rounds.bellAt} = ${bellAt.toISOString()}::timestamptz`
  await tx.update(rounds).set({ opensAt, bellAt, endsAt, goodbyeUntil, isRepaired }).where(eq(rounds.id, id))
  await tx.update(reservations).set({ opensAt }).where(eq(reservations.roundId, id))
}

/** Whoever is waited for, or will join, is so for as long as was promised. */
async function delayMembers(
  tx: Transaction,
  { roundIds, delay }: { roundIds: readonly string[]; delay: Delay },
): Promise<void> {
  if (roundIds.length === 0) return
  const { absentUntil, joinsAt } = pairingMembers
  await tx
    .update(pairingMembers)
    .set({ absentUntil: later(absentUntil, delay), joinsAt: later(joinsAt, delay) })
    .where(inArray(pairingMembers.roundId, [...roundIds]))
}

function later(instant: PgColumn, { after, milliseconds }: Delay) {
  return sql`case when ${instant} > ${after.toISOString()}::timestamptz
    then ${instant} + make_interval(secs => ${milliseconds / 1000}) else ${instant} end`
}

async function deleteRounds(tx: Transaction, roundIds: readonly string[]): Promise<void> {
  if (roundIds.length === 0) return
  await tx.delete(reservations).where(inArray(reservations.roundId, [...roundIds]))
  await tx.delete(rounds).where(inArray(rounds.id, [...roundIds]))
}

/** Who is reserved for in these rounds, in the order of their locks, and the media rooms that were made for them. */
export async function listReserved(tx: Transaction, roundIds: readonly string[]) {
  if (roundIds.length === 0) return { personIds: [], mediaRooms: [] }
  const rows = await tx
    .select({ personId: attendees.personId, mediaRoom: pairings.mediaRoom })
    .from(pairingMembers)
    .innerJoin(pairings, eq(pairings.id, pairingMembers.pairingId))
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .where(inArray(pairingMembers.roundId, [...roundIds]))
    .orderBy(asc(attendees.personId))
  return {
    personIds: rows.map(({ personId }) => personId),
    mediaRooms: [...new Set(rows.map(({ mediaRoom }) => mediaRoom))],
  }
}

const COMMAND = {
  number: speedDateCommands.number,
  type: speedDateCommands.type,
  by: people.name,
  at: speedDateCommands.createdAt,
  text: speedDateCommands.text,
}

/** What hosts did to a speed date since an instant, latest last, by their names; and until it ends what they said to all last. */
export function listCommandsSince(
  db: Database,
  { speedDateId, since }: { speedDateId: string; since: Date },
) {
  const lastSaid = sql`(select max(said.number) from ${speedDateCommands} said
      join ${speedDates} running on running.id = said.speed_date_id
     where said.speed_date_id = ${speedDateId} and said.type = 'say' and running.phase <> 'ended')`
  return db
    .select(COMMAND)
    .from(speedDateCommands)
    .innerJoin(people, eq(people.id, speedDateCommands.byPersonId))
    .where(
      and(
        eq(speedDateCommands.speedDateId, speedDateId),
        or(gt(speedDateCommands.createdAt, since), eq(speedDateCommands.number, lastSaid)),
      ),
    )
    .orderBy(asc(speedDateCommands.number))
}

/** The latest so many commands of every speed date of an event, latest last. */
export function listLatestCommands(db: Database, { eventId, most }: { eventId: string; most: number }) {
  return db
    .select({ speedDateId: speedDates.id, ...COMMAND })
    .from(speedDateCommands)
    .innerJoin(people, eq(people.id, speedDateCommands.byPersonId))
    .innerJoin(speedDates, eq(speedDates.id, speedDateCommands.speedDateId))
    .where(
      and(
        eq(speedDates.eventId, eventId),
        gt(speedDateCommands.number, sql`${speedDates.commands} - ${most}::int`),
      ),
    )
    .orderBy(asc(speedDateCommands.number))
}

/** The speed dates of an event with how many people are in which state in each; numbers, nobody's name (R24). */
export function listHosted(db: Database, eventId: string) {
  return db
    .select({
      id: speedDates.id,
      title: sessions.title,
      round: speedDates.round,
      latestCommand: speedDates.commands,
      joined: countEntries(`<> 'left'`),
      here: countEntries(`= 'here'`),
      silent: countEntries(`= 'silent'`),
      talking: countPlaces('pairing'),
      pairs: countPairings(2),
      trios: countPairings(3),
      waiting: countPlaces('speed-date'),
    })
    .from(speedDates)
    .innerJoin(sessions, eq(sessions.id, speedDates.sessionId))
    .where(eq(speedDates.eventId, eventId))
    .orderBy(asc(speedDates.startsAt), asc(speedDates.id))
}

function countEntries(stateIs: string) {
  return sql<number>`(select count(*)::int from ${entries} e
    where e.speed_date_id = ${speedDates.id} and e.state ${sql.raw(stateIs)})`
}

function countPlaces(kind: 'pairing' | 'speed-date') {
  return sql<number>`(select count(*)::int from ${presences} p
    where p.speed_date_id = ${speedDates.id} and p.kind = ${kind})`
}

function countPairings(size: 2 | 3) {
  return sql<number>`(select count(*)::int from (select 1 from ${presences} p
    where p.speed_date_id = ${speedDates.id} and p.kind = 'pairing'
    group by p.pairing_id having count(*) = ${size}) together)`
}
