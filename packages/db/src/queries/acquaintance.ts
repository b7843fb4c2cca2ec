import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { encounters } from '../schema/encounter.ts'
import { events } from '../schema/event.ts'
import { blocks } from '../schema/organisation.ts'
import { pairingMembers, rounds, speedDates } from '../schema/speed-date.ts'
import type { StoredSpeedDate } from './speed-date.ts'

/** A pair of people, by person id. */
export interface PersonPair {
  readonly one: string
  readonly other: string
}

/** Every two of these people who were paired in the organisation on the day of `now`, in the event's time zone. */
export async function listPairedThatDay(
  tx: Transaction,
  { speedDate, personIds, now }: { speedDate: StoredSpeedDate; personIds: readonly string[]; now: Date },
): Promise<PersonPair[]> {
  if (personIds.length === 0) return []
  const other = alias(pairingMembers, 'other')
  const otherAttendee = alias(attendees, 'other_attendee')
  const day = (instant: unknown) => sql`(${instant} at time zone ${speedDate.timeZone}::text)::date`
  return tx
    .selectDistinct({ one: attendees.personId, other: otherAttendee.personId })
    .from(pairingMembers)
    .innerJoin(
      other,
      and(eq(other.pairingId, pairingMembers.pairingId), lt(pairingMembers.attendeeId, other.attendeeId)),
    )
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
    .innerJoin(otherAttendee, eq(otherAttendee.id, other.attendeeId))
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .innerJoin(speedDates, eq(speedDates.id, rounds.speedDateId))
    .innerJoin(events, eq(events.id, speedDates.eventId))
    .where(
      and(
        eq(events.organisationId, speedDate.organisationId),
        inArray(attendees.personId, [...personIds]),
        inArray(otherAttendee.personId, [...personIds]),
        or(
          eq(rounds.speedDateId, speedDate.id),
          sql`${day(rounds.bellAt)} = ${day(sql`${now.toISOString()}::timestamptz`)}`,
        ),
      ),
    )
}

/** Every two of these people between whom a block stands, whoever said it. */
export async function listBlocksAmong(tx: Transaction, personIds: readonly string[]): Promise<PersonPair[]> {
  if (personIds.length === 0) return []
  return tx
    .select({ one: blocks.byPersonId, other: blocks.otherPersonId })
    .from(blocks)
    .where(
      and(
        isNull(blocks.liftedAt),
        inArray(blocks.byPersonId, [...personIds]),
        inArray(blocks.otherPersonId, [...personIds]),
      ),
    )
}

/** Every two of these people whom the organisation remembers to have met. */
export async function listEncountersAmong(
  tx: Transaction,
  personIds: readonly string[],
): Promise<PersonPair[]> {
  if (personIds.length === 0) return []
  return tx
    .selectDistinct({ one: encounters.onePersonId, other: encounters.otherPersonId })
    .from(encounters)
    .where(
      and(inArray(encounters.onePersonId, [...personIds]), inArray(encounters.otherPersonId, [...personIds])),
    )
}

/** Everybody whom the organisation remembers a person to have met. */
export async function listMetBy(db: Database, personId: string): Promise<string[]> {
  const rows = await db
    .select({ one: encounters.onePersonId, other: encounters.otherPersonId })
    .from(encounters)
    .where(or(eq(encounters.onePersonId, personId), eq(encounters.otherPersonId, personId)))
  return rows.map(({ one, other }) => (one === personId ? other : one))
}
