import {
  LONGEST_ROUND_SECONDS,
  planOf,
  prepareSeconds,
  SHORTEST_ROUND_SECONDS,
  type SpeedDatePlan,
} from '@stamtafel/domain'

/** What an organiser fills in; the rest comes from the template. */
export interface NewEventInput {
  readonly template: 'online-conference'
  readonly name: string
  /** The wall clock in the zone, `2026-11-26T09:30`; empty until chosen. */
  readonly startsAtLocal: string
  readonly timeZone: string
  readonly roundSeconds: number
}

/** The plan of the template with a talk of another length. */
export function planFor({ template, roundSeconds }: NewEventInput): SpeedDatePlan {
  return { ...planOf(template).speedDate, roundSeconds }
}

/** How long it all takes, gathering and breaks included, in seconds. */
export function totalSeconds(plan: SpeedDatePlan): number {
  const { rounds, roundSeconds, breakSeconds, gatherSeconds } = plan
  return gatherSeconds + rounds * roundSeconds + (rounds - 1) * breakSeconds
}

/** The shortest talk that leaves the time to tell people whom they meet next. */
export function shortestTalk({ breakSeconds }: SpeedDatePlan): number {
  return Math.max(SHORTEST_ROUND_SECONDS, prepareSeconds(1) + 10 - breakSeconds)
}

/** Whether a talk has a length that the server accepts. */
export function isTalkLength(plan: SpeedDatePlan): boolean {
  return plan.roundSeconds >= shortestTalk(plan) && plan.roundSeconds <= LONGEST_ROUND_SECONDS
}

/** The instant that a wall clock shows in a zone; undefined for what is no time there. */
export function instantIn(timeZone: string, local: string): Date | undefined {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const guess = asUtc - offsetOf(timeZone, asUtc)
  return new Date(asUtc - offsetOf(timeZone, guess))
}

/** What the wall clock of a zone shows at an instant, as a field for date and time takes it. */
export function localIn(timeZone: string, instant: string): string {
  const utc = Date.parse(instant)
  return new Date(utc + offsetOf(timeZone, utc)).toISOString().slice(0, 16)
}

/** The zones that this browser knows, the reader's own first. */
export function timeZones(own: string): readonly string[] {
  return [own, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)]
}

function offsetOf(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  const wall = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
  return Date.parse(wall) - Math.floor(instant / 1000) * 1000
}
