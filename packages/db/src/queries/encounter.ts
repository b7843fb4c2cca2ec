import { and, asc, eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { AwayPeriod, Locale, Signs } from '@stamtafel/domain'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { presences } from '../schema/presence.ts'
import { encounters } from '../schema/encounter.ts'
import { entries, pairingMembers, rounds } from '../schema/speed-date.ts'

/** When one member of a pairing was in it, and what signs of life they gave. */
export interface Stay extends Signs {
  readonly attendeeId: string
  readonly pairingId: string
  readonly personId: string
  readonly enteredAt: Date | null
  readonly leftAt: Date | null
  readonly awaySince: Date | null
  readonly awayPeriods: readonly AwayPeriod[]
}

export interface NewEncounter {
  readonly organisationId: string
  readonly eventId: string
  readonly roundId: string
  readonly onePersonId: string
  readonly otherPersonId: string
  readonly metAt: Date
  readonly seconds: number
}

/** Who was in the pairings of a round, from when to when, and since when they are away if they are. */
export function listStays(tx: Transaction, roundId: string): Promise<Stay[]> {
  return tx
    .select({
      pairingId: pairingMembers.pairingId,
      attendeeId: pairingMembers.attendeeId,
      personId: attendees.personId,
      pressedAt: entries.pressedAt,
      activeAt: entries.activeAt,
      hiddenSince: entries.hiddenSince,
      enteredAt: pairingMembers.enteredAt,
      leftAt: pairingMembers.leftAt,
      awaySince: presences.awaySince,
      awayPeriods: pairingMembers.awayPeriods,
    })
    .from(pairingMembers)
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .leftJoin(
      entries,
      and(eq(entries.speedDateId, rounds.speedDateId), eq(entries.attendeeId, pairingMembers.attendeeId)),
    )
    .leftJoin(presences, eq(presences.attendeeId, pairingMembers.attendeeId))
    .where(eq(pairingMembers.roundId, roundId))
    .orderBy(asc(pairingMembers.pairingId), asc(attendees.personId))
}

/** Remembers who has met; a round that is ended twice adds nothing. */
export async function insertEncounters(tx: Transaction, met: readonly NewEncounter[]): Promise<void> {
  if (met.length > 0)
    await tx
      .insert(encounters)
      .values([...met])
      .onConflictDoNothing()
}

/** How many people one person has met today, by the clock of the event, for the first time. */
export async function countNewPeople(
  db: Database,
  { personId, timeZone, now }: { personId: string; timeZone: string; now: Date },
): Promise<number> {
  const { rows } = await db.execute<{ met: number }>(sql`
    select count(*)::int as met from (
      select min(met_at) as first_met_at from (
        select other_person_id as other, met_at from encounters where one_person_id = ${personId}
        union all
        select one_person_id, met_at from encounters where other_person_id = ${personId}
      ) as mine
      group by other
    ) as others
    where first_met_at >= date_trunc('day', ${now.toISOString()}::timestamptz, ${timeZone})`)
  return rows[0]?.met ?? 0
}

/** The people whom one person has met at an event, in the order of meeting. */
export function listPeopleMet(
  db: Database | Transaction,
  { eventId, personId }: { eventId: string; personId: string },
) {
  const other = alias(attendees, 'other')
  return db
    .select({
      attendeeId: other.id,
      name: other.name,
      metAt: encounters.metAt,
      seconds: encounters.seconds,
    })
    .from(encounters)
    .innerJoin(
      other,
      and(
        eq(other.eventId, eventId),
        eq(
          other.personId,
          sql`case when ${encounters.onePersonId} = ${personId} then ${encounters.otherPersonId} else ${encounters.onePersonId} end`,
        ),
      ),
    )
    .where(
      and(
        eq(encounters.eventId, eventId),
        or(eq(encounters.onePersonId, personId), eq(encounters.otherPersonId, personId)),
      ),
    )
    .orderBy(asc(encounters.metAt), asc(other.name))
}

/** Everybody who met somebody in a speed date, with where to write to and all whom they met at the event, each once. */
export async function listWhoMet(
  tx: Transaction,
  { speedDateId, eventId }: { speedDateId: string; eventId: string },
) {
  const { rows } = await tx.execute<{
    attendeeId: string
    name: string
    locale: Locale
    address: string
    people: { name: string; metAt: string; seconds: number }[]
  }>(sql`
    with met as (
      select one_person_id as person_id, other_person_id as other_id, round_id, met_at, seconds
        from encounters where event_id = ${eventId}
      union all
      select other_person_id, one_person_id, round_id, met_at, seconds
        from encounters where event_id = ${eventId}
    ),
    each_once as (
      select person_id, other_id, min(met_at) as met_at, sum(seconds)::int as seconds,
             bool_or(exists (select 1 from rounds r
                              where r.id = round_id and r.speed_date_id = ${speedDateId})) as is_of_it
        from met group by person_id, other_id
    )
    select a.id as "attendeeId", a.name, a.locale, p.address,
           json_agg(json_build_object('name', o.name, 'metAt', to_char(met_at at time zone 'UTC',
             'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'seconds', seconds) order by met_at, o.name) as people
    from each_once
    join attendees a on a.event_id = ${eventId} and a.person_id = each_once.person_id
    join attendees o on o.event_id = ${eventId} and o.person_id = each_once.other_id
    join people p on p.id = a.person_id
    group by a.id, a.name, a.locale, p.address
    having bool_or(is_of_it)
    order by a.id`)
  return rows
}
