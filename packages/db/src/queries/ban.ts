import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees, bans } from '../schema/attendee.ts'
import { people } from '../schema/organisation.ts'
import { presences, reservations } from '../schema/presence.ts'

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

/** The media rooms in which a person may be connected: of their place, of the one before, and of what they reserved. */
export async function listRoomsOfPerson(tx: Transaction, personId: string): Promise<string[]> {
  const [row] = await tx
    .select({
      place: presences.mediaRoom,
      previous: presences.previousMediaRoom,
      reserved: reservations.mediaRoom,
    })
    .from(presences)
    .leftJoin(reservations, eq(reservations.personId, presences.personId))
    .where(eq(presences.personId, personId))
  return row ? [row.place, row.previous, row.reserved].filter((room) => room !== null) : []
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
