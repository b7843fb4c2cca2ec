import type { SittingOutReason } from '@stamtafel/domain'
import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { presences, reservations } from '../schema/presence.ts'
import { entries, pairingMembers, pairings, rounds, sittingsOut } from '../schema/speed-date.ts'
import { entryOfMember, reservationOfMember } from './of-member.ts'

/** Somebody else in one's pairing, with what decides over how they stand to the round. */
export interface StoredPartner {
  readonly attendeeId: string
  readonly name: string
  readonly position: number
  readonly listensFirst: boolean
  readonly typesAlong: boolean
  readonly leftAt: Date | null
  readonly absentUntil: Date | null
  readonly joinsAt: Date | null
  /** Both were in the pairing at one time. */
  readonly isMet: boolean
  /** Since when their connection is lost, while the pairing is held for them. */
  readonly awaySince: Date | null
}

/** A place in a pairing, or in the round but not in a pairing of it. */
export type SeatFacts =
  | {
      readonly kind: 'pairing'
      readonly pairingId: string
      readonly position: number
      /** In the order of their positions. */
      readonly partners: readonly StoredPartner[]
      readonly reasons: readonly string[]
      readonly absentUntil: Date | null
      readonly joinsAt: Date | null
    }
  | { readonly kind: 'sitting-out'; readonly reason: SittingOutReason }
  | {
      readonly kind: 'deserted'
      /** Who left last. */
      readonly partner: { readonly attendeeId: string; readonly name: string }
      /** Everybody they were with. */
      readonly met: readonly { readonly attendeeId: string; readonly name: string }[]
      readonly wantsElse: boolean
    }

/** Where one attendee is in a round, the tab that holds their media, and the room while it is reserved for them. */
export interface StoredSeat {
  readonly roundId: string
  readonly attendeeId: string
  readonly seat: SeatFacts
  readonly mediaRoom: string | null
  readonly mediaTabId: string | null
}

interface Asked {
  readonly roundIds: readonly string[]
  readonly attendeeIds: readonly string[]
}

/** The seats of these attendees in rounds; who is not in one, or has left it, is not in the answer. */
export async function listSeats(db: Database | Transaction, asked: Asked): Promise<StoredSeat[]> {
  if (asked.attendeeIds.length === 0 || asked.roundIds.length === 0) return []
  const [paired, sitting] = [await listPairedSeats(db, asked), await listSittingSeats(db, asked)]
  // Whose partner did not come has both: a pairing that is void, and a sitting out that is true.
  const out = new Set(sitting.map(keyOf))
  return [...sitting, ...paired.filter((seat) => !out.has(keyOf(seat)))]
}

function keyOf({ roundId, attendeeId }: { readonly roundId: string; readonly attendeeId: string }): string {
  return `${roundId} ${attendeeId}`
}

async function listPairedSeats(
  db: Database | Transaction,
  { roundIds, attendeeIds }: Asked,
): Promise<StoredSeat[]> {
  const partner = alias(pairingMembers, 'partner')
  const partnerPresence = alias(presences, 'partner_presence')
  const rows = await db
    .select({
      roundId: pairingMembers.roundId,
      attendeeId: pairingMembers.attendeeId,
      pairingId: pairings.id,
      position: pairingMembers.position,
      absentUntil: pairingMembers.absentUntil,
      joinsAt: pairingMembers.joinsAt,
      isDeserted: pairingMembers.isDeserted,
      wantsElse: sql<boolean>`${entries.wantsElseSince} is not null`,
      mediaRoom: reservations.mediaRoom,
      reasons: pairings.reasons,
      mediaTabId: presences.mediaTabId,
      partner: {
        attendeeId: partner.attendeeId,
        name: attendees.name,
        position: partner.position,
        listensFirst: attendees.listensFirst,
        typesAlong: attendees.typesAlong,
        leftAt: partner.leftAt,
        absentUntil: partner.absentUntil,
        joinsAt: partner.joinsAt,
        isMet: sql<boolean>`coalesce(${partner.enteredAt} <= coalesce(${pairingMembers.leftAt}, 'infinity')
          and ${pairingMembers.enteredAt} <= coalesce(${partner.leftAt}, 'infinity'), false)`,
        awaySince: partnerPresence.awaySince,
      },
    })
    .from(pairingMembers)
    .innerJoin(pairings, eq(pairings.id, pairingMembers.pairingId))
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .innerJoin(
      partner,
      and(eq(partner.pairingId, pairingMembers.pairingId), ne(partner.attendeeId, pairingMembers.attendeeId)),
    )
    .innerJoin(attendees, eq(attendees.id, partner.attendeeId))
    .leftJoin(
      partnerPresence,
      and(
        eq(partnerPresence.attendeeId, partner.attendeeId),
        eq(partnerPresence.pairingId, partner.pairingId),
      ),
    )
    .leftJoin(presences, eq(presences.attendeeId, pairingMembers.attendeeId))
    .leftJoin(reservations, reservationOfMember)
    .leftJoin(entries, entryOfMember)
    .where(
      and(
        inArray(pairingMembers.roundId, [...roundIds]),
        inArray(pairingMembers.attendeeId, [...attendeeIds]),
        sql`(${pairingMembers.leftAt} is null or ${pairingMembers.isDeserted})`,
      ),
    )
    .orderBy(asc(pairingMembers.attendeeId), asc(partner.position), asc(attendees.name))
  return [...Map.groupBy(rows, keyOf).values()].flatMap(toSeat)
}

interface PairedRow {
  readonly roundId: string
  readonly attendeeId: string
  readonly pairingId: string
  readonly position: number
  readonly absentUntil: Date | null
  readonly joinsAt: Date | null
  readonly isDeserted: boolean
  readonly wantsElse: boolean
  readonly mediaRoom: string | null
  readonly reasons: readonly string[]
  readonly mediaTabId: string | null
  readonly partner: StoredPartner
}

function toSeat(rows: readonly PairedRow[]): StoredSeat[] {
  const [first] = rows
  if (!first) return []
  const { roundId, attendeeId, mediaRoom, mediaTabId, pairingId, position, reasons, wantsElse } = first
  const { absentUntil, joinsAt } = first
  const partners = rows.map(({ partner }) => partner)
  const seat: SeatFacts = first.isDeserted
    ? { kind: 'deserted', partner: lastToLeave(partners), met: metAmong(partners), wantsElse }
    : { kind: 'pairing', pairingId, position, partners, reasons, absentUntil, joinsAt }
  return [{ roundId, attendeeId, mediaRoom, mediaTabId, seat }]
}

function lastToLeave(partners: readonly StoredPartner[]) {
  const last = partners.toSorted((a, b) => (b.leftAt?.getTime() ?? 0) - (a.leftAt?.getTime() ?? 0))[0]
  if (!last) throw new Error('A pairing has one member only')
  return { attendeeId: last.attendeeId, name: last.name }
}

function metAmong(partners: readonly StoredPartner[]) {
  return partners.filter(({ isMet }) => isMet).map(({ attendeeId, name }) => ({ attendeeId, name }))
}

async function listSittingSeats(
  db: Database | Transaction,
  { roundIds, attendeeIds }: Asked,
): Promise<StoredSeat[]> {
  const rows = await db
    .select({
      roundId: sittingsOut.roundId,
      attendeeId: sittingsOut.attendeeId,
      reason: sittingsOut.reason,
      mediaTabId: presences.mediaTabId,
    })
    .from(sittingsOut)
    .leftJoin(presences, eq(presences.attendeeId, sittingsOut.attendeeId))
    .where(
      and(inArray(sittingsOut.roundId, [...roundIds]), inArray(sittingsOut.attendeeId, [...attendeeIds])),
    )
  return rows.map(({ roundId, attendeeId, reason, mediaTabId }) => ({
    roundId,
    attendeeId,
    mediaTabId,
    mediaRoom: null,
    seat: { kind: 'sitting-out', reason },
  }))
}

/** Whom an attendee was with in each round that is over for them, side rounds included; nobody where they sat it out. */
export async function listPastSeats(
  db: Database,
  { speedDateId, attendeeId }: { speedDateId: string; attendeeId: string },
) {
  const other = alias(pairingMembers, 'other')
  const whole = alias(rounds, 'whole')
  const rows = await db
    .select({ number: rounds.number, partnerId: other.attendeeId, name: attendees.name })
    .from(rounds)
    // A side round is past together with the round in which it was.
    .innerJoin(whole, eq(whole.id, sql`coalesce(${rounds.sideOf}, ${rounds.id})`))
    .leftJoin(
      pairingMembers,
      and(
        eq(pairingMembers.roundId, rounds.id),
        eq(pairingMembers.attendeeId, attendeeId),
        isNotNull(pairingMembers.enteredAt),
      ),
    )
    .leftJoin(
      other,
      and(
        eq(other.pairingId, pairingMembers.pairingId),
        ne(other.attendeeId, attendeeId),
        isNotNull(other.enteredAt),
      ),
    )
    .leftJoin(attendees, eq(attendees.id, other.attendeeId))
    .where(and(eq(rounds.speedDateId, speedDateId), eq(whole.isReleased, true), isNull(whole.sideOf)))
    .orderBy(asc(rounds.number), asc(rounds.bellAt), asc(other.position))
  return [...Map.groupBy(rows, ({ number }) => number)].map(([number, seats]) => ({
    number,
    partners: seats.flatMap(({ partnerId, name }) =>
      partnerId !== null && name !== null ? [{ attendeeId: partnerId, name }] : [],
    ),
  }))
}
