import type { Place } from '../place/place.ts'
import type { Locale } from '../registration/registration.ts'

/** Two sentences. */
export const LONGEST_ANNOUNCEMENT = 280

/** For so long an announcement stands before whoever comes. */
export const ANNOUNCEMENT_MINUTES = 10

/** The same said in one language or in each. */
export type TextsByLocale = Readonly<Record<Locale, string | null>>

export const ADDRESSED_KINDS = ['event', 'foyer', 'stage', 'lounge', 'table', 'speed-date', 'person'] as const

/** To whom a host speaks: everybody at an event, whoever is at one place of it, or one person. */
export type Addressed =
  | { readonly kind: 'event' }
  | { readonly kind: 'foyer' }
  | { readonly kind: 'stage'; readonly stageId: string }
  | { readonly kind: 'lounge'; readonly loungeId: string }
  | { readonly kind: 'table'; readonly tableId: string }
  | { readonly kind: 'speed-date'; readonly speedDateId: string }
  | { readonly kind: 'person'; readonly attendeeId: string }

/** The same with the name by which people know it; of a table that of its lounge. */
export type NamedAddressed =
  | Extract<Addressed, { readonly kind: 'event' | 'foyer' }>
  | (Extract<Addressed, { readonly kind: 'table' }> & { readonly name: string; readonly number: number })
  | (Exclude<Addressed, { readonly kind: 'event' | 'foyer' | 'table' }> & { readonly name: string })

/** What a host said; instants in ISO 8601, UTC. */
export interface Announcement {
  readonly id: string
  readonly to: NamedAddressed
  readonly texts: TextsByLocale
  /** The name of the host. */
  readonly by: string | null
  readonly at: string
  /** Until when it stands. */
  readonly until: string
}

/** To all whom it concerns, with all there is to know: a thousand pages need not ask at once. */
export interface EventAnnounced {
  readonly type: 'event.announced'
  readonly announcement: Announcement
}

/**
 * Says whether somebody at a place, and with it in a lounge or not, reads what is said: to a place only those do who are
 * there, for as long as they are.
 */
export function isSaidTo(
  to: Addressed,
  { place, loungeId }: { readonly place: Place; readonly loungeId: string | undefined },
): boolean {
  switch (to.kind) {
    case 'event':
    case 'person':
      return true
    case 'foyer':
      return place.kind === 'foyer'
    case 'stage':
      return place.kind === 'stage' && place.stageId === to.stageId
    case 'lounge':
      return loungeId === to.loungeId
    case 'table':
      return place.kind === 'table' && place.tableId === to.tableId
    case 'speed-date':
      return 'speedDateId' in place && place.speedDateId === to.speedDateId
    default:
      return to satisfies never
  }
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
