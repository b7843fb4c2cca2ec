import { DomainError, type Round, type RoundInMotion, type SittingOutReason } from '@stamtafel/domain'
import { and, asc, eq, inArray, isNull, lt, max, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { presences, reservations } from '../schema/presence.ts'
import { pairingMembers, pairings, rounds, sittingsOut, speedDates } from '../schema/speed-date.ts'

/** A round as stored. */
export interface StoredRound extends RoundInMotion {
  readonly id: string
  readonly speedDateId: string
  readonly number: number
  /** Those who waited when it was last tried to bring them together, as a hash. */
  readonly waitersSeen: string | null
}

/** Two or three people who are to meet, in the order of their turns, and the media room in which they do. */
export interface NewPairing {
  readonly id: string
  readonly mediaRoom: string
  readonly reasons: readonly string[]
  readonly members: readonly { readonly attendeeId: string; readonly personId: string }[]
}

interface NewRound {
  readonly speedDateId: string
  readonly number: number
  /** The round beside which it is, if it is not one of its own. */
  readonly sideOf: string | null
  readonly round: Round
  readonly pairings: readonly NewPairing[]
  readonly sittingOut: readonly { readonly attendeeId: string; readonly reason: SittingOutReason }[]
}

/** Postgres takes 65,535 parameters in a statement; none of these rows has as many as ten. */
const ROWS_AT_ONCE = 5000

const earliest = (column: typeof pairingMembers.absentUntil | typeof pairingMembers.joinsAt) =>
  sql<Date | null>`(select min(${column}) from ${pairingMembers}
    where ${pairingMembers.roundId} = ${rounds.id} and ${column} is not null)`.mapWith(
    pairingMembers.absentUntil,
  )

const asStored = {
  id: rounds.id,
  speedDateId: rounds.speedDateId,
  number: rounds.number,
  sideOf: rounds.sideOf,
  phase: rounds.phase,
  opensAt: rounds.opensAt,
  bellAt: rounds.bellAt,
  endsAt: rounds.endsAt,
  goodbyeUntil: rounds.goodbyeUntil,
  isReleased: rounds.isReleased,
  isRepaired: rounds.isRepaired,
  waitersSeen: rounds.waitersSeen,
  absentUntil: earliest(pairingMembers.absentUntil),
  joinsAt: earliest(pairingMembers.joinsAt),
}

/** The rounds whose people are still in its pairings, or about to be, in order; side rounds come after their round. */
export function listOpenRounds(db: Database | Transaction, speedDateId: string): Promise<StoredRound[]> {
  return db
    .select(asStored)
    .from(rounds)
    .where(and(eq(rounds.speedDateId, speedDateId), eq(rounds.isReleased, false)))
    .orderBy(asc(rounds.number), sql`${rounds.sideOf} is not null`, asc(rounds.bellAt))
}

export async function findRound(
  db: Database | Transaction,
  roundId: string,
): Promise<StoredRound | undefined> {
  const [row] = await db.select(asStored).from(rounds).where(eq(rounds.id, roundId))
  return row
}

/**
 * The bell before this instant, or the beginning of the gathering: who pressed nothing since then is not looking. Of a round
 * that rings for all; what begins within one is no bell to anybody, and pages count in the same way.
 */
export async function findBellBefore(
  db: Database | Transaction,
  { speedDateId, bellAt }: { speedDateId: string; bellAt: Date },
): Promise<Date> {
  const [found] = await db
    .select({ startsAt: speedDates.startsAt, bellAt: max(rounds.bellAt) })
    .from(speedDates)
    .leftJoin(
      rounds,
      and(eq(rounds.speedDateId, speedDates.id), isNull(rounds.sideOf), lt(rounds.bellAt, bellAt)),
    )
    .where(eq(speedDates.id, speedDateId))
    .groupBy(speedDates.id)
  if (!found) throw new DomainError('speed-date.not-found', `Speed date ${speedDateId} is gone`)
  return found.bellAt ?? found.startsAt
}

/** Stores a round whole: who meets whom, who sits out and why, and the reservations for its media rooms. */
export async function insertRound(tx: Transaction, toCome: NewRound): Promise<string> {
  const { speedDateId, number, sideOf, round } = toCome
  const { phase, opensAt, bellAt, endsAt, goodbyeUntil, isReleased } = round
  const [stored] = await tx
    .insert(rounds)
    .values({ speedDateId, number, sideOf, phase, opensAt, bellAt, endsAt, goodbyeUntil, isReleased })
    .returning({ id: rounds.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  const roundId = stored.id
  if (toCome.pairings.length > 0) await insertPairings(tx, roundId, toCome)
  if (toCome.sittingOut.length > 0) {
    await tx
      .insert(sittingsOut)
      .values(toCome.sittingOut.map((sitting) => ({ roundId, ...sitting })))
      .onConflictDoNothing()
  }
  return roundId
}

async function insertPairings(tx: Transaction, roundId: string, { pairings: all, round }: NewRound) {
  await tx
    .insert(pairings)
    .values(all.map(({ id, mediaRoom, reasons }) => ({ id, roundId, mediaRoom, reasons })))
  const seats = all.flatMap(({ id, mediaRoom, members }) =>
    members.map((member, position) => ({ ...member, roundId, pairingId: id, mediaRoom, position })),
  )
  for (let from = 0; from < seats.length; from += ROWS_AT_ONCE) {
    const some = seats.slice(from, from + ROWS_AT_ONCE)
    await tx
      .insert(pairingMembers)
      .values(
        some.map(({ attendeeId, pairingId, position }) => ({ roundId, attendeeId, pairingId, position })),
      )
    await reserve(
      tx,
      some.map((seat) => ({ ...seat, opensAt: round.opensAt })),
    )
  }
}

interface NewReservation {
  readonly personId: string
  readonly attendeeId: string
  readonly roundId: string
  readonly pairingId: string
  readonly mediaRoom: string
  readonly opensAt: Date
}

/** Gives each of them the right to be connected to their next pairing's media room, instead of any that they had. */
export async function reserve(tx: Transaction, rights: readonly NewReservation[]): Promise<void> {
  await tx
    .insert(reservations)
    .values(
      rights.map(({ personId, attendeeId, roundId, pairingId, mediaRoom, opensAt }) => ({
        personId,
        attendeeId,
        roundId,
        pairingId,
        mediaRoom,
        opensAt,
      })),
    )
    .onConflictDoUpdate({
      target: reservations.personId,
      set: {
        attendeeId: sql`excluded.attendee_id`,
        roundId: sql`excluded.round_id`,
        pairingId: sql`excluded.pairing_id`,
        mediaRoom: sql`excluded.media_room`,
        opensAt: sql`excluded.opens_at`,
      },
    })
}

export async function writeRound(tx: Transaction, stored: StoredRound, round: Round): Promise<void> {
  const { phase, isReleased } = round
  const written = await tx
    .update(rounds)
    .set({ phase, isReleased })
    .where(
      and(eq(rounds.id, stored.id), eq(rounds.phase, stored.phase), eq(rounds.isReleased, stored.isReleased)),
    )
    .returning({ id: rounds.id })
  if (written.length === 0) throw new DomainError('round.outdated', `Round ${stored.id} has moved on`)
}

/** Notes that those whose partner left before the bell were matched once more, or that there was nobody to match. */
export async function markRepaired(tx: Transaction, roundId: string): Promise<void> {
  await tx.update(rounds).set({ isRepaired: true }).where(eq(rounds.id, roundId))
}

/** Notes who waited when it was last tried to bring them together. */
export async function markWaitersSeen(
  tx: Transaction,
  { roundId, waitersSeen }: { roundId: string; waitersSeen: string },
): Promise<void> {
  await tx.update(rounds).set({ waitersSeen }).where(eq(rounds.id, roundId))
}

/** Says of those whose partner did not come that they sit out, and why. */
export async function insertSittingsOut(
  tx: Transaction,
  {
    roundId,
    attendeeIds,
    reason,
  }: { roundId: string; attendeeIds: readonly string[]; reason: SittingOutReason },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx
    .insert(sittingsOut)
    .values(attendeeIds.map((attendeeId) => ({ roundId, attendeeId, reason })))
    .onConflictDoNothing()
}

/** Those who were to sit a round out do not: they were brought together beside it from its bell on. */
export async function deleteSittingsOut(
  tx: Transaction,
  { roundId, attendeeIds }: { roundId: string; attendeeIds: readonly string[] },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx
    .delete(sittingsOut)
    .where(and(eq(sittingsOut.roundId, roundId), inArray(sittingsOut.attendeeId, [...attendeeIds])))
}

/** Those who wait in a speed date, or are still in one of its pairings. */
export function listWaiting(tx: Transaction, speedDateId: string) {
  return tx
    .select({ personId: presences.personId, attendeeId: presences.attendeeId, eventId: presences.eventId })
    .from(presences)
    .where(eq(presences.speedDateId, speedDateId))
    .orderBy(asc(presences.personId))
}
