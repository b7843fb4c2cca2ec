import { secondsAfter } from '../time.ts'
import { MORE_SECONDS, STOP_WARNING_SECONDS, type HostCommandType } from './host-command.ts'
import { delayRound, isPrepared, isTalking, lengthenRound, shortenRound, type Delay } from './move-round.ts'
import type { Round } from './round.ts'
import { advanceSpeedDate, type SpeedDate } from './speed-date.ts'

/** A round as far as a host's command may move it or call it off. */
export interface HostedRound extends Round {
  readonly number: number
  /** The round beside which it brings together who would only wait; null for a round of its own. */
  readonly sideOf: string | null
}

/** As much of a speed date as decides what a host's command does to it; `rounds` are those not yet released. */
export interface HostedSpeedDate<R extends HostedRound = HostedRound> {
  readonly state: SpeedDate
  readonly startsAt: Date
  /** How many rounds there will have been. */
  readonly count: number
  readonly rounds: readonly R[]
  /** When the latest round ends or ended; undefined before the first. */
  readonly latestEndsAt: Date | undefined
  readonly pausedAt: Date | undefined
  readonly stopsAt: Date | undefined
  /** Seconds added to the gathering or to the break that comes or runs. */
  readonly extraSeconds: number
}

/** What has become of a speed date; a round that is in neither list stays as it is. */
export interface HostedChange<R extends HostedRound = HostedRound> extends Omit<
  HostedSpeedDate<R>,
  'rounds' | 'latestEndsAt'
> {
  readonly moved: readonly R[]
  /** Rounds that will not be, and were never begun. */
  readonly calledOff: readonly R[]
  /** What also holds for whatever else is promised for an instant, such as how long somebody is waited for. */
  readonly delay: Delay | undefined
}

/** What a command does: something, nothing because it is so already, or nothing because it cannot be. */
export type HostOutcome<R extends HostedRound = HostedRound> =
  | { readonly kind: 'done'; readonly change: HostedChange<R> }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused' }

const unchanged = { kind: 'unchanged' } as const
const refused = { kind: 'refused' } as const

type Rule = <R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date) => HostOutcome<R>

const rules: { readonly [T in HostCommandType]: Rule } = {
  start,
  pause,
  resume,
  'more-round': moreRound,
  'more-break': moreBreak,
  'stop-after-round': stopAfterRound,
  stop,
  say,
}

/** Says what a host's command does to a speed date at an instant; it is defined for every command in every state. */
export function applyHostCommand<R extends HostedRound>(
  speedDate: HostedSpeedDate<R>,
  command: HostCommandType,
  now: Date,
): HostOutcome<R> {
  return rules[command](speedDate, now)
}

function start<R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date): HostOutcome<R> {
  if (speedDate.state.phase === 'ended') return refused
  if (speedDate.state.phase !== 'scheduled') return unchanged
  return done(speedDate, { state: advanceSpeedDate(speedDate.state, { type: 'gather' }), startsAt: now })
}

/** Not in the gathering, which *+1 min* lengthens, nor in the minute before a stop. */
function pause<R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date): HostOutcome<R> {
  const { state, stopsAt } = speedDate
  if (state.phase === 'paused') return unchanged
  if (state.phase !== 'running' || stopsAt) return refused
  return done(speedDate, { state: advanceSpeedDate(state, { type: 'pause' }), pausedAt: now })
}

function resume<R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date): HostOutcome<R> {
  const { state, pausedAt, rounds, latestEndsAt } = speedDate
  if (state.phase === 'ended') return refused
  if (!pausedAt) return unchanged
  const delay = { after: pausedAt, milliseconds: Math.max(0, now.getTime() - pausedAt.getTime()) }
  const isBreak = prepared(speedDate, pausedAt).length === 0 && !(latestEndsAt && latestEndsAt > pausedAt)
  return done(speedDate, {
    state: advanceSpeedDate(state, { type: 'resume' }),
    pausedAt: undefined,
    // Whole seconds: the bell of a break is not announced before its round is prepared.
    ...(isBreak && { extraSeconds: speedDate.extraSeconds + Math.ceil(delay.milliseconds / 1000) }),
    moved: rounds.map((round) => delayRound(round, { ...delay, now })),
    delay,
  })
}

/** The round that talks ends later, those beside it likewise, and the one that is prepared comes later. */
function moreRound<R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date): HostOutcome<R> {
  const { rounds, stopsAt, pausedAt } = speedDate
  const delay = { after: pausedAt ?? now, milliseconds: MORE_SECONDS * 1000, now }
  const talking = rounds.find((round) => !round.sideOf && isTalking(round, delay.after))
  if (!talking || stopsAt) return refused
  const longer = rounds.filter(({ number }) => number === talking.number)
  const later = prepared(speedDate, delay.after)
  return done(speedDate, {
    moved: [
      ...longer.map((round) => lengthenRound(round, delay)),
      ...later.map((round) => delayRound(round, delay)),
    ],
  })
}

/** The bell that comes is a minute later: of the round that is prepared, of the next, or of the first. */
function moreBreak<R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date): HostOutcome<R> {
  const { state, stopsAt, pausedAt, count } = speedDate
  if (state.phase === 'scheduled' || state.phase === 'ended' || stopsAt) return refused
  const delay = { after: pausedAt ?? now, milliseconds: MORE_SECONDS * 1000, now }
  const later = prepared(speedDate, delay.after)
  if (later.length > 0) return done(speedDate, { moved: later.map((round) => delayRound(round, delay)) })
  if ('round' in state && state.round >= count) return refused
  return done(speedDate, { extraSeconds: speedDate.extraSeconds + MORE_SECONDS })
}

/** The round that was announced last is the last one. */
function stopAfterRound<R extends HostedRound>(speedDate: HostedSpeedDate<R>): HostOutcome<R> {
  const { state, stopsAt, count } = speedDate
  if (!('round' in state)) return state.phase === 'gathering' && stopsAt ? unchanged : refused
  if (stopsAt || count <= state.round) return unchanged
  return done(speedDate, { count: state.round })
}

/** A minute's warning for whoever talks; what is only announced does not happen. */
function stop<R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date): HostOutcome<R> {
  if (speedDate.state.phase === 'scheduled' || speedDate.state.phase === 'ended') return refused
  if (speedDate.stopsAt) return unchanged
  const going = afterPause(speedDate, now)
  const stopsAt = secondsAfter(now, STOP_WARNING_SECONDS)
  const calledOff = going.rounds.filter((round) => isPrepared(round, now))
  const kept = going.rounds.filter((round) => !isPrepared(round, now))
  const isMainOff = calledOff.some(({ sideOf }) => !sideOf)
  return done(speedDate, {
    state: isMainOff ? beforeRound(going.state) : going.state,
    pausedAt: undefined,
    stopsAt,
    moved: kept.map((round) => (round.phase === 'over' ? round : shortenRound(round, stopsAt))),
    calledOff,
    delay: going.delay,
  })
}

function say<R extends HostedRound>(speedDate: HostedSpeedDate<R>): HostOutcome<R> {
  const { phase } = speedDate.state
  return phase === 'scheduled' || phase === 'ended' ? refused : done(speedDate, {})
}

/** As it would be if it went on first. */
function afterPause<R extends HostedRound>(speedDate: HostedSpeedDate<R>, now: Date) {
  const { state, rounds } = speedDate
  const resumed = resume(speedDate, now)
  if (resumed.kind !== 'done') return { state, rounds, delay: undefined }
  const { change } = resumed
  return { state: change.state, rounds: change.moved, delay: change.delay }
}

/** The round that is announced, and what is beside it already; nothing while the next bell is nobody's yet. */
function prepared<R extends HostedRound>({ rounds }: HostedSpeedDate<R>, now: Date): readonly R[] {
  const main = rounds.find((round) => !round.sideOf && isPrepared(round, now))
  return rounds.filter(({ number }) => number === main?.number)
}

/** Before its first round a speed date gathers. */
function beforeRound(state: SpeedDate): SpeedDate {
  if (!('round' in state)) return state
  return state.round > 1 ? { ...state, round: state.round - 1 } : { phase: 'gathering' }
}

function done<R extends HostedRound>(
  { state, startsAt, count, pausedAt, stopsAt, extraSeconds }: HostedSpeedDate<R>,
  change: Partial<HostedChange<R>>,
): HostOutcome<R> {
  const kept = { state, startsAt, count, pausedAt, stopsAt, extraSeconds }
  return { kind: 'done', change: { ...kept, moved: [], calledOff: [], delay: undefined, ...change } }
}
