import type { SpeedDatePlan } from '../speed-date/plan.ts'
import type { Locale } from '../registration/registration.ts'
import { minutesAfter } from '../time.ts'
import { DOORS_OPEN_BEFORE } from './event.ts'

/** Minutes between the start and the end of an event at the least. */
export const SHORTEST_EVENT_MINUTES = 10
/** Tables added at once at the most. */
export const MOST_TABLES_AT_ONCE = 50
export const FEWEST_SEATS = 2
export const MOST_SEATS = 8

/** From when until when something lasts. */
export interface Span {
  readonly startsAt: Date
  readonly endsAt: Date
}

interface TalkForm extends Span {
  readonly title: string
  readonly stageId: string | null
}

interface SpeedDateForm extends SpeedDatePlan {
  readonly title: string
  readonly startsAt: Date
}

/** One thing that an organiser changes about an event or its parts. */
export type EventChange =
  | ({
      readonly type: 'edit-event'
      readonly name: string
      readonly timeZone: string
      readonly locale: Locale
    } & Span)
  | ({ readonly type: 'add-talk' } & TalkForm)
  | ({ readonly type: 'edit-talk'; readonly sessionId: string } & TalkForm)
  | ({ readonly type: 'add-speed-date' } & SpeedDateForm)
  | ({ readonly type: 'edit-speed-date'; readonly sessionId: string } & SpeedDateForm)
  | { readonly type: 'remove-session'; readonly sessionId: string }
  | { readonly type: 'add-stage'; readonly name: string }
  | { readonly type: 'rename-stage'; readonly stageId: string; readonly name: string }
  | { readonly type: 'remove-stage'; readonly stageId: string }
  | { readonly type: 'add-lounge'; readonly name: string }
  | { readonly type: 'rename-lounge'; readonly loungeId: string; readonly name: string }
  | { readonly type: 'remove-lounge'; readonly loungeId: string }
  | {
      readonly type: 'add-tables'
      readonly loungeId: string
      readonly count: number
      readonly seats: number
    }
  | {
      readonly type: 'edit-table'
      readonly tableId: string
      readonly number: number
      readonly topic: string | null
      readonly seats: number
    }
  | { readonly type: 'remove-table'; readonly tableId: string }

export type ChangeOf<T extends EventChange['type']> = Extract<EventChange, { readonly type: T }>

/** Says whether an event may last from then to then, as seen now. */
export function isPossibleSpan({ startsAt, endsAt }: Span, now: Date): boolean {
  return endsAt > now && endsAt >= minutesAfter(startsAt, SHORTEST_EVENT_MINUTES)
}

/** Says whether a session lies within its event, from the opening of the doors on. */
export function liesWithin(session: Span, event: Span): boolean {
  const { startsAt, endsAt } = session
  return (
    startsAt < endsAt &&
    startsAt >= minutesAfter(event.startsAt, -DOORS_OPEN_BEFORE) &&
    endsAt <= event.endsAt
  )
}

/** The same span, so many milliseconds later. */
export function movedBy({ startsAt, endsAt }: Span, ms: number): Span {
  return { startsAt: new Date(startsAt.getTime() + ms), endsAt: new Date(endsAt.getTime() + ms) }
}

/** Says whether everybody keeps their seat at a table of so many; seats count from one. */
export function seatsAll(seats: number, taken: readonly number[]): boolean {
  return taken.every((seat) => seat <= seats)
}
