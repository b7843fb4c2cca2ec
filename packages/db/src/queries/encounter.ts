import { and, asc, eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { people } from '../schema/organisation.ts'
import { presences } from '../schema/presence.ts'
import { encounters, pairingMembers, rounds } from '../schema/speed-date.ts'

/** When one member of a pairing was in it. */
export interface Stay {
  readonly pairingId: string
  readonly personId: string
  readonly enteredAt: Date | null
  readonly leftAt: Date | null
  readonly awaySince: Date | null
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
      personId: attendees.personId,
      enteredAt: pairingMembers.enteredAt,
      leftAt: pairingMembers.leftAt,
      awaySince: presences.awaySince,
    })
    .from(pairingMembers)
    .innerJoin(attendees, eq(attendees.id, pairingMembers.attendeeId))
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

/** Everybody who met somebody in a speed date, with where to write to. */
export function listWhoMet(tx: Transaction, speedDateId: string) {
  return tx
    .selectDistinct({
      attendeeId: attendees.id,
      personId: people.id,
      name: attendees.name,
      locale: attendees.locale,
      address: people.address,
    })
    .from(encounters)
    .innerJoin(rounds, eq(rounds.id, encounters.roundId))
    .innerJoin(pairingMembers, eq(pairingMembers.roundId, rounds.id))
    .innerJoin(
      attendees,
      and(
        eq(attendees.id, pairingMembers.attendeeId),
        or(eq(attendees.personId, encounters.onePersonId), eq(attendees.personId, encounters.otherPersonId)),
      ),
    )
    .innerJoin(people, eq(people.id, attendees.personId))
    .where(eq(rounds.speedDateId, speedDateId))
}
