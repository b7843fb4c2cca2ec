import {
  findAskedMove,
  findAttendee,
  findPresenceOf,
  findVenueEvent,
  listAgenda,
  listAnnouncements,
  listBlockedWith,
  listSpeedDatesFor,
  listStagesWatched,
  listTablesWithSitters,
  toPresence,
} from '@stamtafel/db'
import {
  allowedTo,
  ANNOUNCEMENT_MINUTES,
  can,
  doorsAt,
  DomainError,
  heldUntil,
  isSaidTo,
  minutesAfter,
  type AttendeeActor,
  type Place,
} from '@stamtafel/domain'
import { presentAnnouncement } from '../announcements/present-announcement.ts'
import type { Deps } from '../deps.ts'
import { describeSpeedDate } from '../speed-dates/describe-speed-date.ts'
import {
  byTable,
  isOwnTable,
  seatsLeftFor,
  type SitterRow,
  type TableRows,
  type Viewer,
} from './tables-in-sight.ts'

export type VenueFacts = Awaited<ReturnType<typeof seeVenue>>

/** All that the foyer and the tables show one attendee; the revision is read first, so that it never claims too much. */
export async function seeVenue(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: AttendeeActor,
  { eventId }: { readonly eventId: string },
) {
  const { db } = deps
  const found = await findVenueEvent(db, eventId)
  const attendee = await findAttendee(db, actor.attendeeId)
  if (!found || !attendee || !can(actor, 'venue.enter', { ...actor, eventId })) {
    throw new DomainError('event.not-found', `No event ${eventId} for this actor`)
  }
  const now = deps.now()
  const [tables, stages, agenda, speedDates, presence, keptFrom, said, askedMove] = await Promise.all([
    listTablesWithSitters(db, eventId),
    listStagesWatched(db, eventId),
    listAgenda(db, eventId),
    listSpeedDatesFor(db, { eventId, attendeeId: attendee.id }),
    findPresenceOf(db, attendee.id),
    listBlockedWith(db, actor.personId),
    listAnnouncements(db, {
      eventId,
      after: minutesAfter(now, -ANNOUNCEMENT_MINUTES),
      readBy: attendee.id,
    }),
    findAskedMove(db, { attendeeId: attendee.id, now }),
  ])
  const { event, organisationName } = found
  const place = presence?.eventId === eventId ? toPresence(presence).place : ({ kind: 'foyer' } as const)
  const latest = said.find(({ to }) => isSaidTo(to, { place, loungeId: loungeOf(place, tables) }))
  return {
    revision: event.revision,
    event: { ...event, organisationName, doors: doorsAt(event, now), sessions: agenda },
    me: { ...attendee, attendeeId: attendee.id },
    place,
    lounges: describeLounges(tables, { youId: attendee.id, keptFrom }),
    stages,
    speedDates: speedDates.map(describeSpeedDate),
    announcement: latest ? presentAnnouncement(latest) : null,
    askedMove: askedMove ?? null,
    allowed: allowedTo(actor, { ...actor, eventId }),
  }
}

function loungeOf(place: Place, tables: readonly SitterRow[]): string | undefined {
  return place.kind === 'table' ? tables.find(({ id }) => id === place.tableId)?.loungeId : undefined
}

/** Each lounge by its tables; one without a table is nowhere to go. */
function describeLounges(rows: readonly SitterRow[], viewer: Viewer) {
  return [...Map.groupBy(rows, ({ loungeId }) => loungeId)].map(([id, inLounge]) => ({
    id,
    name: inLounge[0]?.loungeName ?? '',
    tables: byTable(inLounge).map((table) => describeTable(table, viewer)),
  }))
}

/**
 * One table as the door treats it. Of a full one only those who sit there see the people, so that one which a block
 * closes to the viewer is shown as every full table is, and not a name tells the two apart (R21).
 */
function describeTable(rows: TableRows, viewer: Viewer) {
  const [{ id, number, topic, seats }] = rows
  if (isOwnTable(rows, viewer)) {
    const people = rows.flatMap(toCompanion)
    const left = Math.max(0, seats - people.length)
    return { id, number, topic, seats, seatsLeft: left, people, ...sinceWhen(rows) }
  }
  const seatsLeft = seatsLeftFor(rows, viewer)
  if (seatsLeft === 0) return { id, number, topic, seats, seatsLeft, people: [] }
  return { id, number, topic, seats, seatsLeft, people: rows.flatMap(toSitter), ...sinceWhen(rows) }
}

/** Since when whoever sits there longest does. */
function sinceWhen(rows: TableRows): { readonly since?: Date } {
  const came = rows.flatMap(({ movedAt }) => movedAt ?? [])
  return came.length > 0 ? { since: new Date(Math.min(...came.map((at) => at.getTime()))) } : {}
}

function toSitter({ attendeeId, name, seat, state }: SitterRow) {
  if (attendeeId === null || name === null || seat === null) return []
  return [{ attendeeId, name, seat, isAway: state === 'away' }]
}

/** Somebody at one's own table: also how they take part, and until when the seat of who is away is kept. */
function toCompanion(row: SitterRow) {
  const { awaySince, listensFirst, typesAlong } = row
  return toSitter(row).map((sitter) => ({
    ...sitter,
    ...(awaySince && { heldUntil: heldUntil('table', awaySince) }),
    ...(listensFirst && { listensFirst }),
    ...(typesAlong && { typesAlong }),
  }))
}
