import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { events, lounges, sessions, stages, tables } from '../schema/event.ts'
import { organisations } from '../schema/organisation.ts'
import { presences, reservations } from '../schema/presence.ts'
import { entries, speedDates } from '../schema/speed-date.ts'
import { statement } from '../statement.ts'

const attendeeIdIs = sql.placeholder('attendeeId')

const venueEvent = statement('find_venue_event', (db) =>
  db
    .select({ event: events, organisationName: organisations.name })
    .from(events)
    .innerJoin(organisations, eq(organisations.id, events.organisationId))
    .where(eq(events.id, sql.placeholder('eventId'))),
)

/** An event with the name of its organisation; read its revision before anything that it counts. */
export async function findVenueEvent(db: Database, eventId: string) {
  const [found] = await venueEvent(db, { eventId })
  return found
}

const attendeeOf = statement('find_attendee', (db) =>
  db.select().from(attendees).where(eq(attendees.id, attendeeIdIs)),
)

export async function findAttendee(db: Database, attendeeId: string) {
  const [attendee] = await attendeeOf(db, { attendeeId })
  return attendee
}

/** Every table of an event with its sitters, seats held for the away included. */
export function listTablesWithSitters(db: Database, eventId: string) {
  return db
    .select({
      id: tables.id,
      number: tables.number,
      topic: tables.topic,
      seats: tables.seats,
      loungeId: lounges.id,
      loungeName: lounges.name,
      attendeeId: presences.attendeeId,
      personId: presences.personId,
      name: attendees.name,
      seat: presences.seat,
      state: presences.state,
      movedAt: presences.movedAt,
      awaySince: presences.awaySince,
      listensFirst: attendees.listensFirst,
      typesAlong: attendees.typesAlong,
    })
    .from(tables)
    .innerJoin(lounges, eq(lounges.id, tables.loungeId))
    .leftJoin(presences, eq(presences.tableId, tables.id))
    .leftJoin(attendees, eq(attendees.id, presences.attendeeId))
    .where(eq(tables.eventId, eventId))
    .orderBy(asc(lounges.name), asc(lounges.id), asc(tables.number), asc(presences.seat))
}

export function listStages(db: Database, eventId: string) {
  return db
    .select({ id: stages.id, name: stages.name })
    .from(stages)
    .where(eq(stages.eventId, eventId))
    .orderBy(asc(stages.name))
}

export function listAgenda(db: Database, eventId: string) {
  return db
    .select({
      id: sessions.id,
      kind: sessions.kind,
      title: sessions.title,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      stageId: sessions.stageId,
      phase: sessions.phase,
    })
    .from(sessions)
    .where(eq(sessions.eventId, eventId))
    .orderBy(asc(sessions.startsAt), asc(sessions.title))
}

/** The speed dates of an event, how many have joined and are here, and what one attendee has said to each. */
export function listSpeedDatesFor(
  db: Database,
  { eventId, attendeeId }: { eventId: string; attendeeId: string },
) {
  return db
    .select({
      speedDate: speedDates,
      title: sessions.title,
      joined: countEntries(sql`<> 'left'`),
      here: countEntries(sql`= 'here'`),
      myEntry: entries.state,
    })
    .from(speedDates)
    .innerJoin(sessions, eq(sessions.id, speedDates.sessionId))
    .leftJoin(entries, and(eq(entries.speedDateId, speedDates.id), eq(entries.attendeeId, attendeeId)))
    .where(eq(speedDates.eventId, eventId))
    .orderBy(asc(speedDates.startsAt))
}

const presenceOfAttendee = statement('find_presence_of_attendee', (db) =>
  db.select().from(presences).where(eq(presences.attendeeId, attendeeIdIs)),
)

/** Where an attendee is, or undefined when they were never here or are somewhere else by now. */
export async function findPresenceOf(db: Database, attendeeId: string) {
  const [presence] = await presenceOfAttendee(db, { attendeeId })
  return presence
}

const reservationOf = statement('find_reservation_of_attendee', (db) =>
  db.select().from(reservations).where(eq(reservations.attendeeId, attendeeIdIs)),
)

/** The right of an attendee to be connected to their next pairing's media room, if they have one. */
export async function findReservationOf(db: Database, attendeeId: string) {
  const [reservation] = await reservationOf(db, { attendeeId })
  return reservation
}

function countEntries(stateIs: SQL) {
  return sql<number>`(select count(*)::int from ${entries} e
    where e.speed_date_id = ${speedDates.id} and e.state ${stateIs})`
}

/** The names of attendees at their event. */
export async function listNames(db: Database, attendeeIds: readonly string[]) {
  if (attendeeIds.length === 0) return []
  return db
    .select({ id: attendees.id, name: attendees.name })
    .from(attendees)
    .where(inArray(attendees.id, [...attendeeIds]))
}
