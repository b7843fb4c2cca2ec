import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees, bans } from '../schema/attendee.ts'
import { people } from '../schema/organisation.ts'
import { presences, reservations } from '../schema/presence.ts'
import { pairingMembers, pairings, rounds } from '../schema/speed-date.ts'

/** The person behind an attendee of this event. */
export async function findPersonAttending(
  db: Database | Transaction,
  { eventId, attendeeId }: { eventId: string; attendeeId: string },
): Promise<string | undefined> {
  const [found] = await db
    .select({ personId: attendees.personId })
    .from(attendees)
    .where(and(eq(attendees.id, attendeeId), eq(attendees.eventId, eventId)))
  return found?.personId
}

/** Bans a person from an event; one who is banned already stays so, by whoever did it first. */
export async function insertBan(
  tx: Transaction,
  ban: { eventId: string; personId: string; byUserId: string },
): Promise<void> {
  await tx.insert(bans).values(ban).onConflictDoNothing()
}

export async function writeBanLifted(
  tx: Transaction,
  { eventId, personId, now }: { eventId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .update(bans)
    .set({ liftedAt: now })
    .where(and(eq(bans.eventId, eventId), eq(bans.personId, personId), isNull(bans.liftedAt)))
}

/** The media rooms in which a person may be connected as this attendee, wherever they stand by now: of their place, of the one before, of what they reserved, and of every pairing that is not released. */
export async function listRoomsOfPerson(
  tx: Transaction,
  { personId, attendeeId }: { personId: string; attendeeId: string },
): Promise<string[]> {
  const { rows } = await tx.execute<{ room: string }>(sql`
    select room from (
      select media_room as room from ${presences} where person_id = ${personId}
      union
      select previous_media_room from ${presences} where person_id = ${personId}
      union
      select media_room from ${reservations} where attendee_id = ${attendeeId}
      union
      select p.media_room
        from ${pairingMembers} m
        join ${pairings} p on p.id = m.pairing_id
        join ${rounds} r on r.id = m.round_id
       where m.attendee_id = ${attendeeId} and not r.is_released
    ) as rooms
    where room is not null`)
  return rows.map(({ room }) => room)
}

/** Everybody who is registered for an event, by name, with their address: for its organisers only. */
export function listAttendees(db: Database, eventId: string) {
  return db
    .select({
      attendeeId: attendees.id,
      name: attendees.name,
      email: people.address,
      isBanned: sql<boolean>`${bans.id} is not null`,
    })
    .from(attendees)
    .innerJoin(people, eq(people.id, attendees.personId))
    .leftJoin(
      bans,
      and(eq(bans.eventId, attendees.eventId), eq(bans.personId, attendees.personId), isNull(bans.liftedAt)),
    )
    .where(eq(attendees.eventId, eventId))
    .orderBy(asc(attendees.name), asc(attendees.id))
}
