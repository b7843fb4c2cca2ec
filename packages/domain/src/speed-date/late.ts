import { secondsAfter } from '../time.ts'
import type { RoundTimes } from './round.ts'

/** Seconds for which people are told before they meet somebody in a round that runs (R11). */
export const SIDE_NOTICE_SECONDS = 10

/** Of a round that runs more than this must be left for people to be brought together in it, the notice included (R12). */
const WORTH_MEETING_SECONDS = 60

/** A round into which somebody may come late is longer than this, and lasts so long after they came (R11). */
const JOINED_ROUND_SECONDS = 180
const SECONDS_AFTER_JOINING = 120

/** Seconds before a bell at which those whose partner has left are brought together once more. */
export const REPAIR_SECONDS = 3

/**
 * Says whether enough of a round is left to meet somebody else in it. Where it is not, nobody is asked whether they want to, and
 * the break begins early.
 */
export function isWorthMeeting(endsAt: Date, now: Date): boolean {
  return secondsAfter(now, WORTH_MEETING_SECONDS) < endsAt
}

/** The instants of a side round that is announced now, or undefined when too little of the round would be left. */
export function sideTimes({ endsAt, goodbyeUntil }: RoundTimes, now: Date): RoundTimes | undefined {
  const bellAt = secondsAfter(now, SIDE_NOTICE_SECONDS)
  if (!isWorthMeeting(endsAt, now)) return undefined
  return { opensAt: now, bellAt, endsAt, goodbyeUntil }
}

/** The instants of the side round that brings together, at the bell, those whose partner has left before it. */
export function repairTimes(round: RoundTimes, now: Date): RoundTimes | undefined {
  const { bellAt, endsAt, goodbyeUntil } = round
  return now < bellAt ? { opensAt: now, bellAt, endsAt, goodbyeUntil } : undefined
}

/** When somebody who is told now comes to a pair that talks, or undefined where that would be rude (R11). */
export function joinInstant({ bellAt, endsAt }: RoundTimes, now: Date): Date | undefined {
  const at = secondsAfter(now, SIDE_NOTICE_SECONDS)
  const isLong = secondsAfter(bellAt, JOINED_ROUND_SECONDS) < endsAt
  return isLong && secondsAfter(at, SECONDS_AFTER_JOINING) <= endsAt ? at : undefined
}
