import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { reservations } from '../schema/presence.ts'
import { pairingMembers } from '../schema/speed-date.ts'
import type { EndedReservation } from './reservation.ts'
import { reserve } from './round.ts'

/** A pair that talks, in which both like threes and look. */
export interface JoinablePair {
  readonly pairingId: string
  readonly mediaRoom: string
  readonly personIds: readonly string[]
}

interface Join {
  readonly roundId: string
  readonly pairing: Pick<JoinablePair, 'pairingId' | 'mediaRoom'>
  readonly attendeeId: string
  readonly personId: string
  readonly joinsAt: Date
  readonly now: Date
}

/** The pairs of a round that one more may join: never a trio before, nobody on the way to them, both there. */
export async function listJoinable(tx: Transaction, roundId: string): Promise<JoinablePair[]> {
  const { rows } = await tx.execute<{ pairingId: string; mediaRoom: string; personIds: string[] }>(sql`
    select m.pairing_id as "pairingId", p.media_room as "mediaRoom",
           array_agg(a.person_id::text order by a.person_id) as "personIds"
      from pairing_members m
      join pairings p on p.id = m.pairing_id
      join rounds r on r.id = m.round_id
      join attendees a on a.id = m.attendee_id
      left join presences s on s.attendee_id = m.attendee_id and s.pairing_id = m.pairing_id
      left join speed_date_entries e on e.speed_date_id = r.speed_date_id and e.attendee_id = m.attendee_id
     where m.round_id = ${roundId}
     group by m.pairing_id, p.media_room
    having count(*) = 2
       and bool_and(a.likes_threes and m.left_at is null and m.absent_until is null and m.joins_at is null
                    and coalesce(s.state = 'connected' and e.state = 'here', false))
     order by m.pairing_id`)
  return rows
}

/** Which of these attendees have or had a seat in a round. */
export async function listSeated(
  tx: Transaction,
  { roundId, attendeeIds }: { roundId: string; attendeeIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ attendeeId: pairingMembers.attendeeId })
    .from(pairingMembers)
    .where(and(eq(pairingMembers.roundId, roundId), inArray(pairingMembers.attendeeId, [...attendeeIds])))
  return new Set(rows.map(({ attendeeId }) => attendeeId))
}

/** Announces to somebody late that they will come to a pair, and lets them connect to its media room, silent. */
export async function insertJoin(
  tx: Transaction,
  { roundId, pairing, attendeeId, personId, joinsAt, now }: Join,
): Promise<void> {
  const { pairingId, mediaRoom } = pairing
  await tx.insert(pairingMembers).values({ roundId, attendeeId, pairingId, joinsAt, position: 2 })
  await reserve(tx, [{ personId, attendeeId, roundId, pairingId, mediaRoom, opensAt: now }])
}

/** Notes that people are in the pairs that they were announced to, from the announced instant if they are connected. */
export async function markJoined(
  tx: Transaction,
  { roundId, attendeeIds }: { roundId: string; attendeeIds: readonly string[] },
): Promise<void> {
  if (attendeeIds.length === 0) return
  const isConnected = sql`exists (select 1 from presences s
    where s.attendee_id = ${pairingMembers.attendeeId} and s.state = 'connected')`
  await tx
    .update(pairingMembers)
    .set({ enteredAt: sql`case when ${isConnected} then ${pairingMembers.joinsAt} end`, joinsAt: null })
    .where(and(eq(pairingMembers.roundId, roundId), inArray(pairingMembers.attendeeId, [...attendeeIds])))
}

/** Calls off who was to come to these pairings: it is as if they had never been announced, and they wait again. */
export async function callOffJoins(
  tx: Transaction,
  pairingIds: readonly string[],
): Promise<EndedReservation[]> {
  if (pairingIds.length === 0) return []
  const calledOff = await tx
    .delete(pairingMembers)
    .where(and(inArray(pairingMembers.pairingId, [...pairingIds]), isNotNull(pairingMembers.joinsAt)))
    .returning({ attendeeId: pairingMembers.attendeeId, pairingId: pairingMembers.pairingId })
  if (calledOff.length === 0) return []
  return tx
    .delete(reservations)
    .where(
      and(
        inArray(
          reservations.attendeeId,
          calledOff.map(({ attendeeId }) => attendeeId),
        ),
        inArray(reservations.pairingId, [...pairingIds]),
      ),
    )
    .returning({ attendeeId: reservations.attendeeId, mediaRoom: reservations.mediaRoom })
}
