import type { AgendaItem } from '@stamtafel/contracts'

/** Where a session stands by the clock. */
export type Moment = 'past' | 'now' | 'next'

/** One day of the programme as the reader's clock counts days; `day` is `2026-11-26`. */
export interface Day {
  readonly day: string
  readonly startsAt: string
  readonly sessions: readonly AgendaItem[]
}

export const FILTERS = ['all', 'starred', 'stages', 'meet'] as const
export type Filter = (typeof FILTERS)[number]

/** The sessions by the days of a time zone, in order. */
export function daysOf(sessions: readonly AgendaItem[], zone: string): readonly Day[] {
  const byDay = Map.groupBy(sessions, ({ startsAt }) => dayOf(startsAt, zone))
  return [...byDay].flatMap(([day, [first, ...rest]]) =>
    first ? [{ day, startsAt: first.startsAt, sessions: [first, ...rest] }] : [],
  )
}

/** `2026-11-26` of an instant in a time zone. */
export function dayOf(instant: string | number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant))
}

/** Whether a session is over, on, or still to come, as its hosts and the people of a speed date say, and else by the clock. */
export function momentOf({ startsAt, endsAt, phase, speedDate }: AgendaItem, now: number): Moment {
  if (speedDate?.phase === 'ended') return 'past'
  if (speedDate && speedDate.phase !== 'scheduled') return 'now'
  if (phase === 'ended') return 'past'
  if (phase === 'live') return 'now'
  if (now >= Date.parse(endsAt)) return 'past'
  return now >= Date.parse(startsAt) ? 'now' : 'next'
}

/** What is on now and what comes next; of several at the same time, the one that ends first. */
export function nowAndNext(sessions: readonly AgendaItem[], now: number) {
  const on = sessions.filter((session) => momentOf(session, now) === 'now')
  const next = sessions.filter((session) => momentOf(session, now) === 'next')
  return {
    now: on.toSorted((a, b) => a.endsAt.localeCompare(b.endsAt))[0],
    next: next.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0],
  }
}

/** Says whether a filter lets a session through. */
export function passes({ kind, isStarred }: AgendaItem, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'starred':
      return isStarred
    case 'stages':
      return kind === 'talk'
    case 'meet':
      return kind === 'speed-date'
    default:
      return filter satisfies never
  }
}

/** Minutes by which the clocks of one zone are ahead of another's at an instant; negative where they are behind. */
export function minutesAhead({ of, to }: { of: string; to: string }, instant: number): number {
  return (wallClock(of, instant) - wallClock(to, instant)) / 60_000
}

function wallClock(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(instant))
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0)
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'))
}
