import {
  findAttendee,
  findPresenceOf,
  findVenueEvent,
  listAgenda,
  listSpeedDatesFor,
  listStages,
  listTablesWithSitters,
  toPresence,
} from '@stamtafel/db'
import { allowedTo, can, doorsAt, DomainError, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { describeSpeedDate } from '../speed-dates/describe-speed-date.ts'

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
  const [tables, stages, agenda, speedDates, presence] = await Promise.all([
    listTablesWithSitters(db, eventId),
    listStages(db, eventId),
    listAgenda(db, eventId),
    listSpeedDatesFor(db, { eventId, attendeeId: attendee.id }),
    findPresenceOf(db, attendee.id),
  ])
  const { event, organisationName } = found
  return {
    revision: event.revision,
    event: { ...event, organisationName, doors: doorsAt(event, deps.now()), sessions: agenda },
    me: { ...attendee, attendeeId: attendee.id },
    place:
      presence && presence.eventId === eventId ? toPresence(presence).place : ({ kind: 'foyer' } as const),
    lounge: { name: tables[0]?.loungeName ?? '', tables: groupByTable(tables) },
    stages,
    speedDates: speedDates.map(describeSpeedDate),
    allowed: allowedTo(actor, { ...actor, eventId }),
  }
}

type SitterRow = Awaited<ReturnType<typeof listTablesWithSitters>>[number]

function groupByTable(rows: readonly SitterRow[]) {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...rest]) => {
    if (!first) return []
    const { id, number, topic, seats } = first
    return [{ id, number, topic, seats, people: [first, ...rest].flatMap(toSitter) }]
  })
}

function toSitter({ attendeeId, name, seat, state }: SitterRow) {
  if (attendeeId === null || name === null || seat === null) return []
  return [{ attendeeId, name, seat, isAway: state === 'away' }]
}
