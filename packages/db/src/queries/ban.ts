import { and, asc, eq, ilike, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { users } from '../schema/account.ts'
import { attendees, bans } from '../schema/attendee.ts'
import { events } from '../schema/event.ts'
import { memberships, organisations, people } from '../schema/organisation.ts'
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

/** Bans a person from an event, and says whether that is new; one who is banned already stays so, by whoever did it first. */
export async function insertBan(
  tx: Transaction,
  ban: { eventId: string; personId: string; byUserId: string; reason: string },
): Promise<boolean> {
  const stored = await tx.insert(bans).values(ban).onConflictDoNothing().returning({ id: bans.id })
  return stored.length > 0
}

/** To whom and how to write that somebody was removed, and whom they may write to: the longest owner of the organisation. */
export async function findRemovalMail(
  tx: Transaction,
  { eventId, attendeeId }: { eventId: string; attendeeId: string },
) {
  const owner = alias(people, 'owner')
  const [found] = await tx
    .select({
      address: people.address,
      locale: attendees.locale,
      eventName: events.name,
      organisationName: organisations.name,
      contact: owner.address,
    })
    .from(attendees)
    .innerJoin(people, eq(people.id, attendees.personId))
    .innerJoin(events, eq(events.id, attendees.eventId))
    .innerJoin(organisations, eq(organisations.id, events.organisationId))
    .innerJoin(
      memberships,
      and(eq(memberships.organisationId, organisations.id), eq(memberships.role, 'owner')),
    )
    .innerJoin(owner, eq(owner.id, memberships.personId))
    .where(and(eq(attendees.id, attendeeId), eq(events.id, eventId)))
    .orderBy(asc(owner.createdAt), asc(owner.id))
    .limit(1)
  return found
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

interface SearchedAttendees {
  readonly eventId: string
  /** Part of a name or an address. */
  readonly search: string
  /** The last attendee of the page before. */
  readonly after?: string | undefined
  /** Only those who are at the event now. */
  readonly isHere: boolean
  readonly most: number
}

const IS_HERE = sql<boolean>`coalesce(${presences.eventId} = ${attendees.eventId} and ${presences.state} <> 'gone', false)`

/** Those who are registered for an event, by name, with their address: for its organisers only, and never with where they are. */
export async function listAttendees(
  db: Database,
  { eventId, search, after, isHere, most }: SearchedAttendees,
) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`
  const rows = await db
    .select({
      attendeeId: attendees.id,
      name: attendees.name,
      email: people.address,
      isHere: IS_HERE,
      bannedAt: bans.createdAt,
      bannedBy: users.name,
      reason: bans.reason,
    })
    .from(attendees)
    .innerJoin(people, eq(people.id, attendees.personId))
    .leftJoin(presences, eq(presences.attendeeId, attendees.id))
    .leftJoin(
      bans,
      and(eq(bans.eventId, attendees.eventId), eq(bans.personId, attendees.personId), isNull(bans.liftedAt)),
    )
    .leftJoin(users, eq(users.id, bans.byUserId))
    .where(
      and(
        eq(attendees.eventId, eventId),
        isHere ? IS_HERE : undefined,
        search === '' ? undefined : or(ilike(attendees.name, pattern), ilike(people.address, pattern)),
        after === undefined
          ? undefined
          : sql`(${attendees.name}, ${attendees.id}) > (select a.name, a.id from ${attendees} a where a.id = ${after})`,
      ),
    )
    .orderBy(asc(attendees.name), asc(attendees.id))
    .limit(most)
  return rows.map(({ bannedAt, bannedBy, reason, ...attendee }) => ({
    ...attendee,
    ban: bannedAt && { at: bannedAt, by: bannedBy, reason: reason ?? '' },
  }))
}
