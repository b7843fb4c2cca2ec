import { MATCHED_WHILE_AWAY_SECONDS } from '@stamtafel/domain'
import { and, asc, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { presences } from '../schema/presence.ts'
import { entries, pairingMembers, rounds, sittingsOut } from '../schema/speed-date.ts'

/** Somebody to be matched: here, and connected or only just away. */
export interface PersonHere {
  readonly attendeeId: string
  readonly personId: string
  readonly likesThrees: boolean
  readonly sittingOutCount: number
  readonly lastSatOut: number | null
  readonly trioCount: number
}

/** One round of a speed date. */
interface OfRound {
  readonly speedDateId: string
  readonly round: {
    readonly id: string
    readonly number: number
    /** While some are waited for, fewer pairs are there that somebody may join. */
    readonly absentUntil: Date | null
  }
}

/** Those to be matched for a round that is to be prepared, in the order of their ids. */
export function listPeopleHere(
  tx: Transaction,
  { speedDateId, number }: { speedDateId: string; number: number },
): Promise<PersonHere[]> {
  return listAvailable(tx, speedDateId, sql`${entries.skipsRound} is distinct from ${number}`)
}

/** Those who wait beside a round that talks, and may be brought together there and then. */
export function listWaiters(tx: Transaction, { speedDateId, round }: OfRound): Promise<PersonHere[]> {
  return listAvailable(tx, speedDateId, waitBeside(round))
}

/** Who waits beside a round, as a hash: another one when it is others, or when all are there who talk. Empty when nobody waits. */
export async function hashWaiters(
  db: Database | Transaction,
  { speedDateId, round }: OfRound,
): Promise<string> {
  const [found] = await db
    .select({
      hash: sql<
        string | null
      >`md5(string_agg(${entries.attendeeId}::text, ' ' order by ${entries.attendeeId}))`,
    })
    .from(entries)
    .innerJoin(presences, eq(presences.attendeeId, entries.attendeeId))
    .where(and(isAvailable(speedDateId), waitBeside(round)))
  if (!found?.hash) return ''
  return round.absentUntil ? `${found.hash} too early` : found.hash
}

/** Those in a prepared round who have nobody to meet in it: they sit out, or all their partners have left by now. */
export function listUnpaired(tx: Transaction, { speedDateId, round }: OfRound): Promise<PersonHere[]> {
  const sitsOut = sql`exists (select 1 from sittings_out s
    where s.round_id = ${round.id} and s.attendee_id = ${entries.attendeeId} and s.reason <> 'skipped')`
  const isLeft = sql`exists (select 1 from pairing_members m
    where m.round_id = ${round.id} and m.attendee_id = ${entries.attendeeId} and m.left_at is null
      and not exists (select 1 from pairing_members o
        where o.pairing_id = m.pairing_id and o.attendee_id <> m.attendee_id and o.left_at is null))`
  return listAvailable(tx, speedDateId, or(sitsOut, isLeft))
}

/** Those who are here and skip a round. */
export async function listSkipping(
  tx: Transaction,
  { speedDateId, number }: { speedDateId: string; number: number },
): Promise<string[]> {
  const rows = await tx
    .select({ attendeeId: entries.attendeeId })
    .from(entries)
    .innerJoin(presences, eq(presences.attendeeId, entries.attendeeId))
    .where(and(isAvailable(speedDateId), eq(entries.skipsRound, number)))
  return rows.map(({ attendeeId }) => attendeeId)
}

function listAvailable(tx: Transaction, speedDateId: string, which: SQL | undefined): Promise<PersonHere[]> {
  const sat = tx
    .select({
      attendeeId: sittingsOut.attendeeId,
      times: sql<number>`count(distinct ${rounds.number})::int`.as('times'),
      last: sql<number>`max(${rounds.number})`.as('last'),
    })
    .from(sittingsOut)
    .innerJoin(rounds, eq(rounds.id, sittingsOut.roundId))
    // Whoever wanted to sit out has no claim from it.
    .where(and(eq(rounds.speedDateId, speedDateId), sql`${sittingsOut.reason} <> 'skipped'`))
    .groupBy(sittingsOut.attendeeId)
    .as('sat')
  const inTrios = tx
    .select({ attendeeId: pairingMembers.attendeeId, times: sql<number>`count(*)::int`.as('trios') })
    .from(pairingMembers)
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .where(
      and(
        eq(rounds.speedDateId, speedDateId),
        isNotNull(pairingMembers.enteredAt),
        sql`(select count(*) from pairing_members o
          where o.pairing_id = ${pairingMembers.pairingId} and o.entered_at is not null) > 2`,
      ),
    )
    .groupBy(pairingMembers.attendeeId)
    .as('in_trios')
  return tx
    .select({
      attendeeId: entries.attendeeId,
      personId: attendees.personId,
      // Whoever listens first sits in a three if that can be (R5).
      likesThrees: sql<boolean>`(${attendees.likesThrees} or ${attendees.listensFirst})`,
      sittingOutCount: sql<number>`coalesce(${sat.times}, 0)`,
      lastSatOut: sql<number | null>`${sat.last}`,
      trioCount: sql<number>`coalesce(${inTrios.times}, 0)`,
    })
    .from(entries)
    .innerJoin(attendees, eq(attendees.id, entries.attendeeId))
    .innerJoin(presences, eq(presences.attendeeId, entries.attendeeId))
    .leftJoin(sat, eq(sat.attendeeId, entries.attendeeId))
    .leftJoin(inTrios, eq(inTrios.attendeeId, entries.attendeeId))
    .where(and(isAvailable(speedDateId), which))
    .orderBy(asc(attendees.personId))
}

/** Here in the speed date, and connected or only just away. */
function isAvailable(speedDateId: string): SQL | undefined {
  const justAway = sql`${presences.awaySince} > now() - make_interval(secs => ${MATCHED_WHILE_AWAY_SECONDS})`
  return and(
    eq(entries.speedDateId, speedDateId),
    eq(entries.state, 'here'),
    // Whoever sits elsewhere is asked by nobody, and who never opened a page is nowhere.
    eq(presences.speedDateId, speedDateId),
    isNotNull(presences.mediaTabId),
    or(eq(presences.state, 'connected'), and(eq(presences.state, 'away'), justAway)),
  )
}

/** Waits, with nothing reserved, did not skip the round, and asked for somebody else if a partner left (R12). */
function waitBeside({ id, number }: OfRound['round']): SQL | undefined {
  return and(
    eq(presences.kind, 'speed-date'),
    sql`${entries.skipsRound} is distinct from ${number}`,
    sql`not exists (select 1 from reservations r where r.attendee_id = ${entries.attendeeId})`,
    or(
      isNotNull(entries.wantsElseSince),
      sql`not exists (select 1 from pairing_members m join rounds d on d.id = m.round_id
        where m.attendee_id = ${entries.attendeeId} and m.is_deserted and coalesce(d.side_of, d.id) = ${id})`,
    ),
  )
}
