import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { reservations } from '../schema/presence.ts'
import { rounds } from '../schema/speed-date.ts'
import { statement } from '../statement.ts'
import { markLeft } from './pairing.ts'

/** The right of somebody to a media room that has ended: they may be connected to it, and are to be put out. */
export interface EndedReservation {
  readonly attendeeId: string
  readonly mediaRoom: string
}

const ended = { attendeeId: reservations.attendeeId, mediaRoom: reservations.mediaRoom }

/** Ends the reservations of a round, whether they have become the place or came to nothing. */
export function deleteReservationsOfRound(tx: Transaction, roundId: string): Promise<EndedReservation[]> {
  return tx.delete(reservations).where(eq(reservations.roundId, roundId)).returning(ended)
}

/** Ends some people's reservations for a round: it has become their place. */
export async function deleteReservationsIn(
  tx: Transaction,
  { roundId, attendeeIds }: { roundId: string; attendeeIds: readonly string[] },
): Promise<void> {
  if (attendeeIds.length === 0) return
  await tx
    .delete(reservations)
    .where(and(eq(reservations.roundId, roundId), inArray(reservations.attendeeId, [...attendeeIds])))
}

const reservationDrop = statement('drop_reservation', (db) => {
  const [onlyIn, exceptIn] = ['onlyIn', 'exceptIn'].map((name) => sql`${sql.placeholder(name)}::uuid`)
  const speedDateId = sql`(${db
    .select({ id: rounds.speedDateId })
    .from(rounds)
    .where(eq(rounds.id, reservations.roundId))})`
  return db
    .delete(reservations)
    .where(
      and(
        eq(reservations.personId, sql.placeholder('personId')),
        sql`${speedDateId} is distinct from ${exceptIn}`,
        sql`${speedDateId} = coalesce(${onlyIn}, ${speedDateId})`,
      ),
    )
    .returning()
})

/** Of which speed date a reservation is given up. */
interface Dropped {
  readonly personId: string
  readonly now: Date
  readonly onlyIn?: string | undefined
  readonly exceptIn?: string | undefined
}

/** A person leaves what was reserved for them before its bell: in one speed date, or in all but the one in which they stay. */
export async function dropReservation(
  tx: Transaction,
  { personId, onlyIn, exceptIn, now }: Dropped,
): Promise<readonly EndedReservation[]> {
  const dropped = await reservationDrop(tx, {
    personId,
    onlyIn: onlyIn ?? null,
    exceptIn: exceptIn ?? null,
  })
  await markAllLeft(tx, dropped, now)
  return dropped
}

/** Those who are found silent lose what was reserved for them, as if they had left it. */
export async function dropReservationsOf(
  tx: Transaction,
  { attendeeIds, now }: { attendeeIds: readonly string[]; now: Date },
): Promise<readonly EndedReservation[]> {
  if (attendeeIds.length === 0) return []
  const dropped = await tx
    .delete(reservations)
    .where(inArray(reservations.attendeeId, [...attendeeIds]))
    .returning()
  await markAllLeft(tx, dropped, now)
  return dropped
}

async function markAllLeft(
  tx: Transaction,
  dropped: readonly (typeof reservations.$inferSelect)[],
  now: Date,
): Promise<void> {
  for (const [roundId, those] of Map.groupBy(dropped, (reservation) => reservation.roundId)) {
    await markLeft(tx, { roundId, attendeeIds: those.map(({ attendeeId }) => attendeeId), at: now })
  }
}
