import { laterOf, secondsAfter } from '../time.ts'
import { goodbyeSeconds, nextBell, prepareSeconds, type SpeedDatePlan } from './plan.ts'
import type { Round } from './round.ts'
import type { SpeedDate } from './speed-date.ts'

/** As much of a speed date as decides what is to be done next; `rounds` are those not yet released. */
export interface Progress<R extends Round = Round> {
  readonly state: SpeedDate
  readonly plan: SpeedDatePlan
  readonly startsAt: Date
  readonly rounds: readonly R[]
  /** When the latest round ends or ended; undefined before the first. */
  readonly latestEndsAt: Date | undefined
  /** What hosts and pauses have added to the gathering or to the break that runs. */
  readonly extraSeconds: number
  /** When it ends at the latest, after a host has stopped it: then no round is prepared any more. */
  readonly stopsAt: Date | undefined
  /** Media rooms that the next round will need, as far as one can tell now. */
  readonly rooms: number
}

/** One thing that time demands of a speed date, and the instant from which it is due. */
export type Step<R extends Round = Round> =
  | { readonly type: 'gather' | 'finish'; readonly at: Date }
  | { readonly type: 'prepare'; readonly at: Date; readonly bellAt: Date }
  | { readonly type: 'ring' | 'end' | 'release'; readonly at: Date; readonly round: R }

/** The step that is due first, or undefined when nothing is ever due again (ended) or while paused. */
export function nextStep<R extends Round>(progress: Progress<R>): Step<R> | undefined {
  const steps = [...progress.rounds.map(stepOfRound), ...stepsOfSpeedDate(progress)]
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b))[0]
}

/** When the next round's talk begins if it is prepared now: as planned, or later if the worker was away. */
export function bellFor(step: { readonly bellAt: Date }, now: Date, rooms: number): Date {
  return laterOf(step.bellAt, secondsAfter(now, prepareSeconds(rooms) / 2))
}

function stepsOfSpeedDate(progress: Progress): Step<never>[] {
  const { state, plan, startsAt, rounds, stopsAt, rooms } = progress
  switch (state.phase) {
    case 'scheduled':
      return [{ type: 'gather', at: startsAt }]
    case 'gathering':
    case 'running': {
      const hasMore = stopsAt === undefined && (!('round' in state) || state.round < plan.rounds)
      if (!hasMore) return rounds.length > 0 ? [] : [{ type: 'finish', at: endOf(progress) }]
      const isPreparing = rounds.some(({ phase }) => phase === 'preparing')
      return isPreparing ? [] : [prepare(comingBell(progress), rooms)]
    }
    case 'paused':
    case 'ended':
      return []
    default:
      return state satisfies never
  }
}

/** The bell of the round that comes, as planned and with what was added to the gathering or the break. */
export function comingBell(
  progress: Pick<Progress, 'plan' | 'startsAt' | 'latestEndsAt' | 'extraSeconds'>,
): Date {
  const { plan, startsAt, latestEndsAt, extraSeconds } = progress
  const planned = latestEndsAt ? nextBell(plan, latestEndsAt) : secondsAfter(startsAt, plan.gatherSeconds)
  return secondsAfter(planned, extraSeconds)
}

/** After the last goodbye, and not before a host's minute of warning is over. */
function endOf({ plan, startsAt, latestEndsAt, stopsAt }: Progress): Date {
  const goodbye = latestEndsAt ? secondsAfter(latestEndsAt, goodbyeSeconds(plan)) : startsAt
  return stopsAt ? laterOf(goodbye, stopsAt) : goodbye
}

function prepare(bellAt: Date, rooms: number): Step<never> {
  return { type: 'prepare', at: secondsAfter(bellAt, -prepareSeconds(rooms)), bellAt }
}

function stepOfRound<R extends Round>(round: R): Step<R> {
  switch (round.phase) {
    case 'preparing':
      return { type: 'ring', at: round.bellAt, round }
    case 'talking':
      return { type: 'end', at: round.endsAt, round }
    case 'over':
      return { type: 'release', at: round.goodbyeUntil, round }
    default:
      return round.phase satisfies never
  }
}

/** Of steps due at one instant, what ends something comes before what begins something. */
function rank({ type }: Step): number {
  return ['end', 'release', 'ring', 'prepare', 'gather', 'finish'].indexOf(type)
}
