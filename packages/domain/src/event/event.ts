import { minutesAfter } from '../time.ts'

export const EVENT_PHASES = ['draft', 'published'] as const
export type EventPhase = (typeof EVENT_PHASES)[number]

export const EVENT_TEMPLATES = ['online-conference'] as const
export type EventTemplate = (typeof EVENT_TEMPLATES)[number]

/** Minutes before the start, and after the end, in which people may be in the venue. */
export const DOORS_OPEN_BEFORE = 30
export const DOORS_OPEN_AFTER = 30

/** As much of an event as decides whether people may be in it. */
export interface EventTimes {
  readonly phase: EventPhase
  readonly startsAt: Date
  readonly endsAt: Date
}

export type Doors = 'not-yet' | 'open' | 'over'

/** When the doors close, and whoever is in the venue has to leave. */
export function doorsCloseAt({ endsAt }: Pick<EventTimes, 'endsAt'>): Date {
  return minutesAfter(endsAt, DOORS_OPEN_AFTER)
}

/** Says whether the doors are open at this instant; those of a draft never are. */
export function doorsAt({ phase, startsAt, endsAt }: EventTimes, now: Date): Doors {
  if (phase === 'draft' || now < minutesAfter(startsAt, -DOORS_OPEN_BEFORE)) return 'not-yet'
  return now < doorsCloseAt({ endsAt }) ? 'open' : 'over'
}
