import type { Locale } from '../registration/registration.ts'

/** Two sentences. */
export const LONGEST_ANNOUNCEMENT = 280

/** For so long an announcement stands before whoever comes. */
export const ANNOUNCEMENT_MINUTES = 10

/** The same said in one language or in each. */
export type TextsByLocale = Readonly<Record<Locale, string | null>>

/** What a host said to everybody at an event; instants in ISO 8601, UTC. */
export interface Announcement {
  readonly id: string
  readonly texts: TextsByLocale
  /** The name of the host. */
  readonly by: string | null
  readonly at: string
  /** Until when it stands. */
  readonly until: string
}

/** To everybody at the event, with all there is to know: a thousand pages need not ask at once. */
export interface EventAnnounced {
  readonly type: 'event.announced'
  readonly announcement: Announcement
}

/** What somebody reads who speaks this language: theirs, else whichever there is. */
export function wordsFor(
  texts: TextsByLocale,
  locale: Locale,
): { readonly text: string; readonly locale: Locale } {
  const own = texts[locale]
  if (own !== null) return { text: own, locale }
  const other = locale === 'en' ? 'nl' : 'en'
  return { text: texts[other] ?? '', locale: other }
}
