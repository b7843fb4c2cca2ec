import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { blocks } from '../schema/organisation.ts'
import { presences, reservations } from '../schema/presence.ts'
import { entries, pairingMembers, pairings, rounds } from '../schema/speed-date.ts'
import { entryOfMember, reservationOfMember } from './of-member.ts'

/** Some attendees in one round. */
interface InRound {
  readonly roundId: string
  readonly attendeeIds: readonly string[]
}

/** Everybody who was paired in a round and has not left it, with what the bell must know of each. */
export function listPaired(tx: Transaction, roundId: string) {
  return tx
    .select({
      attendeeId: pairingMembers.attendeeId,
      personId: attendees.personId,
      eventId: attendees.eventId,
      pairingId: pairingMembers.pairingId,
      mediaRoom: pairings.mediaRoom,
      joinsAt: pairingMembers.joinsAt,
      entry: entries.state,
      pressedAt: entries.pressedAt,
      activeAt: entries.activeAt,
      hiddenSince: entries.hiddenSince,
      presence: presences.state,
      isReserved: sql<boolean>`${reservations.pairingId} is not null`,
    })
    .from(pairingMembers)
    .innerJoin(pairings, eq(pairings.id, pairingMembers.pairingId))
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .leftJoin(entries, entryOfMember)
    .leftJoin(presences, eq(presences.attendeeId, pairingMembers.attendeeId))
    .leftJoin(reservations, reservationOfMember)
    .where(and(eq(pairingMembers.roundId, roundId), isNull(pairingMembers.leftAt)))
    .orderBy(asc(attendees.personId))
}

/** The pairings of a round between two of whose members a block stands, said after they were matched. */
export async function listBlockedPairings(tx: Transaction, roundId: string): Promise<string[]> {
  const other = alias(pairingMembers, 'other')
  const otherAttendee = alias(attendees, 'other_attendee')
  const rows = await tx
    .selectDistinct({ pairingId: pairingMembers.pairingId })
    .from(pairingMembers)
    .innerJoin(
      other,
      and(eq(other.pairingId, pairingMembers.pairingId), ne(other.attendeeId, pairingMembers.attendeeId)),
    )
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .innerJoin(otherAttendee, eq(otherAttendee.id, other.attendeeId))
    .innerJoin(
      blocks,
      and(
        eq(blocks.byPersonId, attendees.personId),
        eq(blocks.otherPersonId, otherAttendee.personId),
        isNull(blocks.liftedAt),
      ),
    )
    .where(and(eq(pairingMembers.roundId, roundId), isNull(pairingMembers.leftAt), isNull(other.leftAt)))
  return rows.map(({ pairingId }) => pairingId)
}

/** Notes from when the pairing is the place of those who came, and are connected. */
export async function markEntered(
  tx: Transaction,
  { roundId, attendeeIds, at }: InRound & { readonly at: Date },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx.update(pairingMembers).set({ enteredAt: at }).where(areIn({ roundId, attendeeIds }))
}

/** Notes until when those are waited for who did not look at the bell. */
export async function markAbsent(
  tx: Transaction,
  { roundId, attendeeIds, until }: InRound & { readonly until: Date },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx.update(pairingMembers).set({ absentUntil: until }).where(areIn({ roundId, attendeeIds }))
}

/** Notes that somebody is back in their pairing, after the time that they were away; or there for the first time. */
export async function markBack(
  tx: Transaction,
  back: { pairingId: string; attendeeId: string; awaySince: Date; now: Date },
): Promise<void> {
  const { pairingId, attendeeId, awaySince, now } = back
  const period = JSON.stringify([[awaySince.toISOString(), now.toISOString()]])
  await tx
    .update(pairingMembers)
    .set({
      awayPeriods: sql`${pairingMembers.awayPeriods} || ${period}::jsonb`,
      enteredAt: sql`coalesce(${pairingMembers.enteredAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(and(eq(pairingMembers.pairingId, pairingId), eq(pairingMembers.attendeeId, attendeeId)))
}

/** Notes from when a round's pairings are no longer the place of those who leave them; nobody waits for them any more. */
export async function markLeft(
  tx: Transaction,
  { roundId, attendeeIds, at }: InRound & { readonly at: Date },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx
    .update(pairingMembers)
    .set({ leftAt: at, absentUntil: null, joinsAt: null })
    .where(and(areIn({ roundId, attendeeIds }), isNull(pairingMembers.leftAt)))
}

/** Notes of those who have lost all their partners that they are to be asked what they want now (R12). */
export async function markDeserted(tx: Transaction, { roundId, attendeeIds }: InRound): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx.update(pairingMembers).set({ isDeserted: true }).where(areIn({ roundId, attendeeIds }))
  // Whoever wished for somebody else before has met somebody since, and is asked anew.
  await tx
    .update(entries)
    .set({ wantsElseSince: null })
    .where(
      and(
        inArray(entries.attendeeId, [...attendeeIds]),
        eq(
          entries.speedDateId,
          sql`(select ${rounds.speedDateId} from ${rounds} where ${rounds.id} = ${roundId})`,
        ),
      ),
    )
}

/** Those whose place is a pairing of this round. */
export function listInPairings(tx: Transaction, roundId: string) {
  return tx
    .select(inside)
    .from(presences)
    .where(eq(presences.roundId, roundId))
    .orderBy(asc(presences.personId))
}

/** Those whose place is one of these pairings. */
export function listInside(tx: Transaction, pairingIds: readonly string[]) {
  return tx
    .select(inside)
    .from(presences)
    .where(inArray(presences.pairingId, [...pairingIds]))
    .orderBy(asc(presences.personId))
}

const inside = {
  personId: presences.personId,
  attendeeId: presences.attendeeId,
  eventId: presences.eventId,
  pairingId: presences.pairingId,
  mediaRoom: presences.mediaRoom,
  awaySince: presences.awaySince,
}

/** Those in a round for whom nobody waits any longer, and everybody else who is in a pairing with one of them. */
export async function listOverdueAbsent(tx: Transaction, { roundId, now }: { roundId: string; now: Date }) {
  const overdue = tx
    .select({ pairingId: pairingMembers.pairingId })
    .from(pairingMembers)
    .where(
      and(
        eq(pairingMembers.roundId, roundId),
        isNotNull(pairingMembers.absentUntil),
        lte(pairingMembers.absentUntil, now),
      ),
    )
  return tx
    .select({ ...inside, isOverdue: sql<boolean>`coalesce(${lte(pairingMembers.absentUntil, now)}, false)` })
    .from(presences)
    .innerJoin(
      pairingMembers,
      and(
        eq(pairingMembers.pairingId, presences.pairingId),
        eq(pairingMembers.attendeeId, presences.attendeeId),
      ),
    )
    .where(and(eq(pairingMembers.roundId, roundId), inArray(presences.pairingId, overdue)))
    .orderBy(asc(presences.personId))
}

/** Nobody in a round is waited for any longer whose time is over. */
export async function clearOverdueAbsences(
  tx: Transaction,
  { roundId, now }: { roundId: string; now: Date },
): Promise<void> {
  await tx
    .update(pairingMembers)
    .set({ absentUntil: null })
    .where(and(eq(pairingMembers.roundId, roundId), lte(pairingMembers.absentUntil, now)))
}

/** The speed date of an event in which two people are in one pairing that is not over for either, or are going to be. */
export async function findSharedTalk(
  tx: Transaction,
  {
    eventId,
    personIds: [personId, otherPersonId],
  }: { readonly eventId: string; readonly personIds: readonly [string, string] },
): Promise<string | undefined> {
  const other = alias(pairingMembers, 'other')
  const otherAttendee = alias(attendees, 'other_attendee')
  const [found] = await tx
    .select({ speedDateId: rounds.speedDateId })
    .from(pairingMembers)
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .innerJoin(other, eq(other.pairingId, pairingMembers.pairingId))
    .innerJoin(otherAttendee, eq(otherAttendee.id, other.attendeeId))
    .where(
      and(
        eq(attendees.eventId, eventId),
        eq(attendees.personId, personId),
        eq(otherAttendee.personId, otherPersonId),
        eq(rounds.isReleased, false),
        isNull(pairingMembers.leftAt),
        isNull(other.leftAt),
      ),
    )
    .orderBy(desc(rounds.bellAt))
  return found?.speedDateId
}

/** The round in which somebody is waited for who did not look at its bell, and who is in the pairing with them. */
export async function findAbsence(
  db: Database | Transaction,
  { speedDateId, attendeeId }: { speedDateId: string; attendeeId: string },
) {
  const [found] = await db
    .select({ roundId: pairingMembers.roundId, pairingId: pairingMembers.pairingId, bellAt: rounds.bellAt })
    .from(pairingMembers)
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .where(
      and(
        eq(pairingMembers.attendeeId, attendeeId),
        eq(rounds.speedDateId, speedDateId),
        isNotNull(pairingMembers.absentUntil),
      ),
    )
  return found
}

/** Notes that somebody looks after all; false when nobody waited for them any more. */
export async function clearAbsence(
  tx: Transaction,
  { roundId, attendeeId }: { roundId: string; attendeeId: string },
): Promise<boolean> {
  const cleared = await tx
    .update(pairingMembers)
    .set({ absentUntil: null })
    .where(and(areIn({ roundId, attendeeIds: [attendeeId] }), isNotNull(pairingMembers.absentUntil)))
    .returning({ attendeeId: pairingMembers.attendeeId })
  return cleared.length > 0
}

function areIn({ roundId, attendeeIds }: InRound) {
  return and(eq(pairingMembers.roundId, roundId), inArray(pairingMembers.attendeeId, [...attendeeIds]))
}
