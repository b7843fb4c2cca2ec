import { secondsAfter } from '../time.ts'

export const SHORTEST_ROUND_SECONDS = 15
export const LONGEST_ROUND_SECONDS = 900
export const SHORTEST_GATHERING_SECONDS = 30
export const LONGEST_GATHERING_SECONDS = 600
export const LONGEST_BREAK_SECONDS = 600
export const MOST_ROUNDS = 40

/** How a speed date is meant to go; all lengths in seconds. */
export interface SpeedDatePlan {
  readonly rounds: number
  readonly roundSeconds: number
  readonly breakSeconds: number
  readonly gatherSeconds: number
}

/** Seconds before the bell from which people may be connected, silent, to so many media rooms. */
export function leadSeconds(rooms: number): number {
  return Math.max(10, rooms / 100 + 8)
}

/** Seconds before the bell at which so many pairings are made and revealed (R8). */
export function prepareSeconds(rooms: number): number {
  return Math.max(20, leadSeconds(rooms) + 3)
}

/** Says whether a round and its break leave the time to make and reveal the next pairings. */
export function isLongEnough({ roundSeconds, breakSeconds }: SpeedDatePlan, rooms: number): boolean {
  return roundSeconds + breakSeconds >= prepareSeconds(rooms) + 10
}

/** Seconds of goodbye after a round: out of the break, so none where there is no break (R7). */
export function goodbyeSeconds({ breakSeconds }: Pick<SpeedDatePlan, 'breakSeconds'>): number {
  return Math.min(10, breakSeconds)
}

/** The instant at which the next round's talk may begin, after one that ends at `endsAt`. */
export function nextBell({ breakSeconds }: SpeedDatePlan, endsAt: Date): Date {
  return secondsAfter(endsAt, breakSeconds)
}

/** Seconds from the gathering to the last goodbye, if no host moves anything. */
export function lengthSeconds(plan: SpeedDatePlan): number {
  const { rounds, roundSeconds, breakSeconds, gatherSeconds } = plan
  return gatherSeconds + rounds * roundSeconds + (rounds - 1) * breakSeconds + goodbyeSeconds(plan)
}
