import { findAttendee, findVenueEvent, listAgendaFor } from '@stamtafel/db'
import { DomainError, type AttendeeActor } from '@stamtafel/domain'
import { createTexts } from '@stamtafel/texts'
import type { Deps } from '../deps.ts'
import { eventUrl } from '../links.ts'
import { requireOwnEvent } from '../places/own-event.ts'

export type CalendarFacts = Awaited<ReturnType<typeof listForCalendar>>

interface CalendarWish {
  readonly eventId: string
  /** Only this one, starred or not. */
  readonly sessionId?: string
}

/**
 * What goes into the attendee's own calendar, in their language: one session, or those that they have starred. It
 * leads to the event's page and holds no personal link, for calendars are shared and kept by others.
 */
export async function listForCalendar(
  { db, publicUrl }: Pick<Deps, 'db' | 'publicUrl'>,
  actor: AttendeeActor,
  { eventId, sessionId }: CalendarWish,
) {
  requireOwnEvent(actor, eventId)
  const { attendeeId } = actor
  const found = await findVenueEvent(db, eventId)
  const attendee = await findAttendee(db, attendeeId)
  if (!found || !attendee) throw new DomainError('event.not-found', `No event ${eventId} for this actor`)
  const { event, organisationName } = found
  const agenda = await listAgendaFor(db, { eventId, attendeeId })
  const wanted = agenda.filter(({ id, isStarred }) =>
    sessionId === undefined ? isStarred : id === sessionId,
  )
  if (sessionId !== undefined && wanted.length === 0) {
    throw new DomainError('session.not-found', `No session ${sessionId} at event ${eventId}`)
  }
  const { t } = createTexts(attendee.locale)
  const url = eventUrl({ publicUrl }, event.slug)
  return {
    name: event.name,
    slug: event.slug,
    locale: attendee.locale,
    edition: event.edition,
    entries: wanted.map(({ id, title, startsAt, endsAt, stage }) => ({
      id,
      title,
      startsAt,
      endsAt,
      place: stage?.name ?? event.name,
      url,
      says: t('calendar.way', { event: event.name, organisation: organisationName, url }),
    })),
  }
}
