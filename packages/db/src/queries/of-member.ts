import { and, eq } from 'drizzle-orm'
import { reservations } from '../schema/presence.ts'
import { entries, pairingMembers, rounds } from '../schema/speed-date.ts'

/** Joins to a member of a pairing what is reserved for them in it. */
export const reservationOfMember = and(
  eq(reservations.attendeeId, pairingMembers.attendeeId),
  eq(reservations.pairingId, pairingMembers.pairingId),
)

/** Joins to a member of a pairing, and its round, their Entry in the speed date. */
export const entryOfMember = and(
  eq(entries.speedDateId, rounds.speedDateId),
  eq(entries.attendeeId, pairingMembers.attendeeId),
)
