import { laterOf, secondsAfter } from '../time.ts'
import { REPAIR_SECONDS } from './late.ts'
import { goodbyeSeconds, leadSeconds, nextBell, prepareSeconds, type SpeedDatePlan } from './plan.ts'
import type { Round } from './round.ts'
import type { SpeedDate } from './speed-date.ts'

/** A round with what happens in it by the clock. */
export interface RoundInMotion extends Round {
  /** The round in which this one brings together those who would only wait; null for a round of its own. */
  readonly sideOf: string | null
  /** Whether those whose partner left before the bell were matched once more. */
  readonly isRepaired: boolean
  /** Until when those are waited for who did not look at the bell, the first of them; null where all look. */
  readonly absentUntil: Date | null
  /** When the next one comes late to a pair that talks. */
  readonly joinsAt: Date | null
}

/** As much of a speed date as decides what is to be done next; `rounds` are those not yet released. */
export interface Progress<R extends RoundInMotion = RoundInMotion> {
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
  /** When the pause that lasts ends by itself; undefined while none does. */
  readonly pauseEndsAt: Date | undefined
  /** Media rooms that the next round will need, as far as one can tell now. */
  readonly rooms: number
}

/** One thing that time demands of a speed date, and the instant from which it is due. */
export type Step<R extends RoundInMotion = RoundInMotion> =
  | { readonly type: 'gather' | 'stop' | 'finish'; readonly at: Date }
  | { readonly type: 'prepare'; readonly at: Date; readonly bellAt: Date }
  | { readonly type: RoundStep; readonly at: Date; readonly round: R }

/**
 * What is done to one round: those whose partner left before the bell are matched once more, the bell is rung, those who
 * did not look are no longer waited for, somebody late comes to a pair, waiters are brought together beside it, the talk
 * ends, its people are released.
 */
export type RoundStep = 'repair' | 'ring' | 'part' | 'join' | 'side' | 'end' | 'release'

/** Of steps due at one instant, what ends something comes before what begins something. */
const ORDER = [
  'end',
  'release',
  'part',
  'join',
  'repair',
  'ring',
  'side',
  'prepare',
  'gather',
  'stop',
  'finish',
] as const satisfies Step['type'][]

interface Look<R extends RoundInMotion> {
  /** Whether people wait beside a round whom nobody has tried to bring together yet. */
  readonly hasNewWaiters?: boolean
  /** When it is looked, where what is due is to be told from what is not. */
  readonly now?: Date
  /** Steps that have just failed, and are to hold up no other. */
  readonly hasFailed?: (step: Step<R>) => boolean
}

/**
 * The step to be taken next, or undefined when nothing is due until somebody does something: after the end. Of several that are due by now, what makes new pairs comes last: it may take long, and holds up nobody's bell
 * or end.
 */
export function nextStep<R extends RoundInMotion>(
  progress: Progress<R>,
  { hasNewWaiters = false, now, hasFailed = () => false }: Look<R> = {},
): Step<R> | undefined {
  const { state, pauseEndsAt } = progress
  // The clock stands; only that it does so is not for ever.
  if (state.phase === 'paused') return pauseEndsAt && { type: 'stop', at: pauseEndsAt }
  const sides = hasNewWaiters ? sideStep(progress) : []
  const all = [...progress.rounds.flatMap(stepsOfRound), ...sides, ...stepsOfSpeedDate(progress)]
  const steps = all
    .filter((step) => !hasFailed(step))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b))
  const isQuick = ({ type, at }: Step<R>) => now && at <= now && type !== 'prepare' && type !== 'side'
  return steps.find(isQuick) ?? steps[0]
}

/** When the next round's talk begins if it is prepared now: as planned, or later if the worker was away. */
export function bellFor(step: { readonly bellAt: Date }, now: Date, rooms: number): Date {
  return laterOf(step.bellAt, secondsAfter(now, leadSeconds(rooms)))
}

/** The bell of the round that comes, as planned and with what was added to the gathering or the break. */
function comingBell(progress: Pick<Progress, 'plan' | 'startsAt' | 'latestEndsAt' | 'extraSeconds'>): Date {
  const { plan, startsAt, latestEndsAt, extraSeconds } = progress
  const planned = latestEndsAt ? nextBell(plan, latestEndsAt) : secondsAfter(startsAt, plan.gatherSeconds)
  return secondsAfter(planned, extraSeconds)
}

/** The round that is announced and has not begun to talk, side rounds left aside. */
export function preparedRound<R extends Pick<RoundInMotion, 'phase' | 'sideOf'>>(
  rounds: readonly R[],
): R | undefined {
  return rounds.find(({ phase, sideOf }) => phase === 'preparing' && sideOf === null)
}

/** The bell that comes, as announced or as planned; none where no round comes. */
export function bellAhead(progress: Progress): Date | undefined {
  const { state, plan, rounds, stopsAt } = progress
  const prepared = preparedRound(rounds)
  if (prepared) return prepared.bellAt
  const isLast = state.phase === 'ended' || ('round' in state && state.round >= plan.rounds)
  return isLast || stopsAt ? undefined : comingBell(progress)
}

/** The round in which everybody talks who has a partner; side rounds are beside it. */
export function talkingRound<R extends Pick<RoundInMotion, 'phase' | 'sideOf'>>(
  rounds: readonly R[],
): R | undefined {
  return rounds.find(({ phase, sideOf }) => phase === 'talking' && sideOf === null)
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
      return preparedRound(rounds) ? [] : [prepare(comingBell(progress), rooms)]
    }
    case 'paused':
    case 'ended':
      return []
    default:
      return state satisfies never
  }
}

/** After the last goodbye, and not before a host's minute of warning is over. */
function endOf({ plan, startsAt, latestEndsAt, stopsAt }: Progress): Date {
  const goodbye = latestEndsAt ? secondsAfter(latestEndsAt, goodbyeSeconds(plan)) : startsAt
  return stopsAt ? laterOf(goodbye, stopsAt) : goodbye
}

function prepare(bellAt: Date, rooms: number): Step<never> {
  return { type: 'prepare', at: secondsAfter(bellAt, -prepareSeconds(rooms)), bellAt }
}

function stepsOfRound<R extends RoundInMotion>(round: R): Step<R>[] {
  switch (round.phase) {
    case 'preparing': {
      const repair = { type: 'repair', at: secondsAfter(round.bellAt, -REPAIR_SECONDS), round } as const
      const needsRepair = round.sideOf === null && !round.isRepaired
      return [...(needsRepair ? [repair] : []), { type: 'ring', at: round.bellAt, round }]
    }
    case 'talking':
      return [
        { type: 'end', at: round.endsAt, round },
        ...(round.absentUntil ? [{ type: 'part', at: round.absentUntil, round } as const] : []),
        ...(round.joinsAt ? [{ type: 'join', at: round.joinsAt, round } as const] : []),
      ]
    case 'over':
      return [{ type: 'release', at: round.goodbyeUntil, round }]
    default:
      return round.phase satisfies never
  }
}

/** One side round is announced at a time, so that those who come meanwhile are brought together in the next. */
function sideStep<R extends RoundInMotion>({ rounds }: Progress<R>): Step<R>[] {
  const round = talkingRound(rounds)
  const isAnnounced = rounds.some(({ phase, sideOf }) => phase === 'preparing' && sideOf !== null)
  return round && !isAnnounced ? [{ type: 'side', at: round.bellAt, round }] : []
}

function rank({ type }: Step): number {
  return ORDER.indexOf(type)
}
