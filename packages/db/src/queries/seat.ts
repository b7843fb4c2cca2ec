import type { RoundSeat } from '@stamtafel/domain'
import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { presences, reservations } from '../schema/presence.ts'
import { entries, pairingMembers, pairings, rounds, sittingsOut } from '../schema/speed-date.ts'

/** More faces than the page has room for. */
const SHOWN_HERE = 12

/** Where one attendee is in a round, the tab that holds their media, and the room while it is reserved for them. */
export interface StoredSeat {
  readonly attendeeId: string
  readonly seat: RoundSeat
  readonly mediaRoom: string | null
  readonly mediaTabId: string | null
  readonly gone: readonly string[]
  /** Partners whose connection is lost, and since when. */
  readonly away: readonly { readonly attendeeId: string; readonly since: Date }[]
}

/** The seats of these attendees in a round; who is not in it is not in the answer. */
export async function listSeats(
  db: Database | Transaction,
  { roundId, attendeeIds }: { roundId: string; attendeeIds: readonly string[] },
): Promise<StoredSeat[]> {
  if (attendeeIds.length === 0) return []
  const [paired, sitting] = [
    await listPairedSeats(db, { roundId, attendeeIds }),
    await listSittingSeats(db, { roundId, attendeeIds }),
  ]
  // Whose partner did not come has both: a pairing that is void, and a sitting out that is true.
  const out = new Set(sitting.map(({ attendeeId }) => attendeeId))
  return [...sitting, ...paired.filter(({ attendeeId }) => !out.has(attendeeId))]
}

async function listPairedSeats(
  db: Database | Transaction,
  { roundId, attendeeIds }: { roundId: string; attendeeIds: readonly string[] },
): Promise<StoredSeat[]> {
  const partner = db
    .select({
      pairingId: pairingMembers.pairingId,
      attendeeId: pairingMembers.attendeeId,
      name: attendees.name,
      hasLeft: sql<boolean>`${pairingMembers.leftAt} is not null`.as('has_left'),
      awaySince: presences.awaySince,
    })
    .from(pairingMembers)
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .leftJoin(
      presences,
      and(
        eq(presences.attendeeId, pairingMembers.attendeeId),
        eq(presences.pairingId, pairingMembers.pairingId),
        eq(presences.state, 'away'),
      ),
    )
    .where(eq(pairingMembers.roundId, roundId))
    .as('partner')
  const rows = await db
    .select({
      attendeeId: pairingMembers.attendeeId,
      pairingId: pairings.id,
      mediaRoom: reservations.mediaRoom,
      reasons: pairings.reasons,
      mediaTabId: presences.mediaTabId,
      partnerId: partner.attendeeId,
      partnerName: partner.name,
      hasLeft: partner.hasLeft,
      awaySince: partner.awaySince,
    })
    .from(pairingMembers)
    .innerJoin(pairings, eq(pairings.id, pairingMembers.pairingId))
    .innerJoin(
      partner,
      and(eq(partner.pairingId, pairingMembers.pairingId), ne(partner.attendeeId, pairingMembers.attendeeId)),
    )
    .leftJoin(presences, eq(presences.attendeeId, pairingMembers.attendeeId))
    .leftJoin(
      reservations,
      and(eq(reservations.attendeeId, pairingMembers.attendeeId), eq(reservations.roundId, roundId)),
    )
    .where(and(eq(pairingMembers.roundId, roundId), inArray(pairingMembers.attendeeId, [...attendeeIds])))
    .orderBy(asc(pairingMembers.attendeeId), asc(partner.name))
  return [...Map.groupBy(rows, ({ attendeeId }) => attendeeId).values()].map(toSeat)
}

interface PairedRow {
  readonly attendeeId: string
  readonly pairingId: string
  readonly mediaRoom: string | null
  readonly reasons: readonly string[]
  readonly mediaTabId: string | null
  readonly partnerId: string
  readonly partnerName: string
  readonly hasLeft: boolean
  readonly awaySince: Date | null
}

function toSeat(rows: readonly PairedRow[]): StoredSeat {
  const [first] = rows
  if (!first) throw new Error('A group has no rows')
  const { attendeeId, pairingId, mediaRoom, reasons, mediaTabId } = first
  return {
    attendeeId,
    mediaRoom,
    mediaTabId,
    gone: rows.filter(({ hasLeft }) => hasLeft).map(({ partnerId }) => partnerId),
    away: rows.flatMap(({ partnerId, awaySince }) =>
      awaySince ? [{ attendeeId: partnerId, since: awaySince }] : [],
    ),
    seat: {
      kind: 'pairing',
      pairingId,
      partners: rows.map(({ partnerId, partnerName }) => ({ attendeeId: partnerId, name: partnerName })),
      reasons,
    },
  }
}

async function listSittingSeats(
  db: Database | Transaction,
  { roundId, attendeeIds }: { roundId: string; attendeeIds: readonly string[] },
): Promise<StoredSeat[]> {
  const rows = await db
    .select({
      attendeeId: sittingsOut.attendeeId,
      reason: sittingsOut.reason,
      mediaTabId: presences.mediaTabId,
    })
    .from(sittingsOut)
    .leftJoin(presences, eq(presences.attendeeId, sittingsOut.attendeeId))
    .where(and(eq(sittingsOut.roundId, roundId), inArray(sittingsOut.attendeeId, [...attendeeIds])))
  return rows.map(({ attendeeId, reason, mediaTabId }) => ({
    attendeeId,
    mediaTabId,
    mediaRoom: null,
    gone: [],
    away: [],
    seat: { kind: 'sitting-out', reason },
  }))
}

/** Whom an attendee was paired with in each round that is over for them; nobody where they sat it out. */
export async function listPastSeats(
  db: Database,
  { speedDateId, attendeeId }: { speedDateId: string; attendeeId: string },
) {
  const other = alias(pairingMembers, 'other')
  const rows = await db
    .select({ number: rounds.number, partnerId: other.attendeeId, name: attendees.name })
    .from(rounds)
    .leftJoin(
      pairingMembers,
      and(
        eq(pairingMembers.roundId, rounds.id),
        eq(pairingMembers.attendeeId, attendeeId),
        isNotNull(pairingMembers.enteredAt),
      ),
    )
    .leftJoin(other, and(eq(other.pairingId, pairingMembers.pairingId), ne(other.attendeeId, attendeeId)))
    .leftJoin(attendees, eq(attendees.id, other.attendeeId))
    .where(and(eq(rounds.speedDateId, speedDateId), eq(rounds.isReleased, true)))
    .orderBy(asc(rounds.number), asc(attendees.name))
  return [...Map.groupBy(rows, ({ number }) => number).values()].flatMap(([first]) => {
    if (!first) return []
    const { number, partnerId, name } = first
    return [{ number, partner: partnerId && name !== null ? { attendeeId: partnerId, name } : null }]
  })
}

/** Some of those who are here in a speed date, the first to come first. */
export function listHere(db: Database, speedDateId: string) {
  return db
    .select({ attendeeId: attendees.id, name: attendees.name })
    .from(entries)
    .innerJoin(attendees, eq(attendees.id, entries.attendeeId))
    .where(and(eq(entries.speedDateId, speedDateId), eq(entries.state, 'here')))
    .orderBy(asc(entries.updatedAt))
    .limit(SHOWN_HERE)
}
