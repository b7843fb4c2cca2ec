import type { CalendarFacts } from '@stamtafel/use-cases'
import ical, { ICalCalendarMethod } from 'ical-generator'

/**
 * A calendar file by RFC 5545. Its times are UTC, which every calendar shows on its owner's clock without a table of
 * zones in the file; a session keeps its UID, so that a file fetched again moves it and does not add another one.
 */
export function presentCalendar(
  { name, locale, edition, entries }: CalendarFacts,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Stamtafel', product: 'Programme', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  const { host } = new URL(publicUrl)
  for (const { id, title, startsAt, endsAt, place, url, says } of entries) {
    calendar.createEvent({
      id: `${id}@${host}`,
      sequence: edition,
      stamp: now,
      start: startsAt,
      end: endsAt,
      summary: title,
      location: place,
      description: says,
      url,
    })
  }
  return calendar.toString()
}
