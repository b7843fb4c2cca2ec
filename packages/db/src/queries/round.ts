import { DomainError, type Round, type SittingOutReason } from '@stamtafel/domain'
import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { presences, reservations } from '../schema/presence.ts'
import { entries, pairingMembers, pairings, rounds, sittingsOut } from '../schema/speed-date.ts'

/** A round as stored. */
export interface StoredRound extends Round {
  readonly id: string
  readonly speedDateId: string
  readonly number: number
  /** The round in which this one brings together those who would only wait; null for a round of its own. */
  readonly sideOf: string | null
}

/** Two or three people who are to meet, and the media room in which they do. */
export interface NewPairing {
  readonly id: string
  readonly mediaRoom: string
  readonly reasons: readonly string[]
  readonly members: readonly { readonly attendeeId: string; readonly personId: string }[]
}

interface NewRound {
  readonly speedDateId: string
  readonly number: number
  readonly round: Round
  readonly pairings: readonly NewPairing[]
  readonly sittingOut: readonly { readonly attendeeId: string; readonly reason: SittingOutReason }[]
}

/** The rounds whose people are still in its pairings, or about to be, in order. */
export function listOpenRounds(db: Database | Transaction, speedDateId: string): Promise<StoredRound[]> {
  return db
    .select()
    .from(rounds)
    .where(and(eq(rounds.speedDateId, speedDateId), eq(rounds.isReleased, false)))
    .orderBy(asc(rounds.number))
}

export async function findRound(
  db: Database | Transaction,
  roundId: string,
): Promise<StoredRound | undefined> {
  const [row] = await db.select().from(rounds).where(eq(rounds.id, roundId))
  return row
}

/** Stores a round whole: who meets whom, who sits out and why, and the reservations for its media rooms. */
export async function insertRound(tx: Transaction, toCome: NewRound): Promise<string> {
  const { speedDateId, number, round } = toCome
  const [stored] = await tx
    .insert(rounds)
    .values({ speedDateId, number, ...round })
    .returning({ id: rounds.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  const roundId = stored.id
  if (toCome.pairings.length > 0) await insertPairings(tx, roundId, toCome)
  if (toCome.sittingOut.length > 0) {
    await tx.insert(sittingsOut).values(toCome.sittingOut.map((sitting) => ({ roundId, ...sitting })))
  }
  return roundId
}

async function insertPairings(tx: Transaction, roundId: string, { pairings: all, round }: NewRound) {
  await tx
    .insert(pairings)
    .values(all.map(({ id, mediaRoom, reasons }) => ({ id, roundId, mediaRoom, reasons })))
  const members = all.flatMap(({ id, mediaRoom, members: those }) =>
    those.map((member) => ({ ...member, roundId, pairingId: id, mediaRoom, opensAt: round.opensAt })),
  )
  await tx
    .insert(pairingMembers)
    .values(members.map(({ attendeeId, pairingId }) => ({ roundId, attendeeId, pairingId })))
  await tx
    .insert(reservations)
    .values(members)
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

/** Everybody who was paired in a round, with what the bell must know of each. */
export function listPaired(tx: Transaction, roundId: string) {
  return tx
    .select({
      attendeeId: pairingMembers.attendeeId,
      personId: attendees.personId,
      eventId: attendees.eventId,
      pairingId: pairingMembers.pairingId,
      mediaRoom: pairings.mediaRoom,
      entry: entries.state,
      presence: presences.state,
      isReserved: sql<boolean>`${reservations.roundId} is not null`,
    })
    .from(pairingMembers)
    .innerJoin(pairings, eq(pairings.id, pairingMembers.pairingId))
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .leftJoin(
      entries,
      and(eq(entries.speedDateId, rounds.speedDateId), eq(entries.attendeeId, pairingMembers.attendeeId)),
    )
    .leftJoin(presences, eq(presences.attendeeId, pairingMembers.attendeeId))
    .leftJoin(
      reservations,
      and(eq(reservations.attendeeId, pairingMembers.attendeeId), eq(reservations.roundId, roundId)),
    )
    .where(eq(pairingMembers.roundId, roundId))
    .orderBy(asc(attendees.personId))
}

/** Notes from when the pairing is the place of those who came, and are connected. */
export async function markEntered(
  tx: Transaction,
  { roundId, attendeeIds, at }: { roundId: string; attendeeIds: readonly string[]; at: Date },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx
    .update(pairingMembers)
    .set({ enteredAt: at })
    .where(and(eq(pairingMembers.roundId, roundId), inArray(pairingMembers.attendeeId, [...attendeeIds])))
}

/** Notes that somebody is back in their pairing, after the time that they were away; or there for the first time. */
export async function markBack(
  tx: Transaction,
  back: { pairingId: string; attendeeId: string; awaySince: Date; now: Date },
): Promise<void> {
  const { pairingId, attendeeId, awaySince, now } = back
  const seconds = Math.max(0, Math.ceil((now.getTime() - awaySince.getTime()) / 1000))
  await tx
    .update(pairingMembers)
    .set({
      awaySeconds: sql`${pairingMembers.awaySeconds} + case when ${pairingMembers.enteredAt} is null then 0 else ${seconds}::int end`,
      enteredAt: sql`coalesce(${pairingMembers.enteredAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(and(eq(pairingMembers.pairingId, pairingId), eq(pairingMembers.attendeeId, attendeeId)))
}

/** Notes from when a round's pairings are no longer the place of those who leave them. */
export async function markLeft(
  tx: Transaction,
  { roundId, attendeeIds, at }: { roundId: string; attendeeIds: readonly string[]; at: Date },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx
    .update(pairingMembers)
    .set({ leftAt: at })
    .where(
      and(
        eq(pairingMembers.roundId, roundId),
        inArray(pairingMembers.attendeeId, [...attendeeIds]),
        isNull(pairingMembers.leftAt),
      ),
    )
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

/** Ends the reservations of a round: it has become the place, or was called off. */
export async function deleteReservationsOfRound(tx: Transaction, roundId: string): Promise<void> {
  await tx.delete(reservations).where(eq(reservations.roundId, roundId))
}

/** Ends a person's reservation, unless it is for a round of the speed date in which they stay. */
export async function deleteReservation(
  tx: Transaction,
  { personId, exceptIn }: { personId: string; exceptIn?: string | undefined },
): Promise<void> {
  const ofSpeedDate = tx
    .select({ id: rounds.id })
    .from(rounds)
    .where(eq(rounds.speedDateId, exceptIn ?? ''))
  await tx
    .delete(reservations)
    .where(
      and(
        eq(reservations.personId, personId),
        exceptIn === undefined ? undefined : notInArray(reservations.roundId, ofSpeedDate),
      ),
    )
}

/** Those whose place is a pairing of this round. */
export function listInPairings(tx: Transaction, roundId: string) {
  return tx
    .select({
      personId: presences.personId,
      attendeeId: presences.attendeeId,
      eventId: presences.eventId,
      pairingId: presences.pairingId,
      awaySince: presences.awaySince,
    })
    .from(presences)
    .where(eq(presences.roundId, roundId))
    .orderBy(asc(presences.personId))
}

/** Those who wait in a speed date, or are still in one of its pairings. */
export function listWaiting(tx: Transaction, speedDateId: string) {
  return tx
    .select({ personId: presences.personId, attendeeId: presences.attendeeId, eventId: presences.eventId })
    .from(presences)
    .where(eq(presences.speedDateId, speedDateId))
    .orderBy(asc(presences.personId))
}
