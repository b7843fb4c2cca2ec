import { DomainError } from '../errors/domain-error.ts'
import { secondsAfter } from '../time.ts'
import { goodbyeSeconds, leadSeconds, type SpeedDatePlan } from './plan.ts'

export const ROUND_PHASES = ['preparing', 'talking', 'over'] as const
export type RoundPhase = (typeof ROUND_PHASES)[number]

/** Seconds for which the gate is ahead of `opensAt`, as browsers measure the clock less than exactly. */
export const OPEN_EARLY_SECONDS = 1

/** The instants of a round, all announced when it is prepared. */
export interface RoundTimes {
  /** From here people may be connected, silent, to the media room of their pairing. */
  readonly opensAt: Date
  /** Here the talk begins. */
  readonly bellAt: Date
  readonly endsAt: Date
  /** Until here the pairing stays the place of those in it. */
  readonly goodbyeUntil: Date
}

/** One timed slice of a speed date; `isReleased` when its people are no longer in its pairings. */
export interface Round extends RoundTimes {
  readonly phase: RoundPhase
  readonly isReleased: boolean
}

export type RoundCommand = { readonly type: 'ring' | 'end' | 'release' }

/** A round that begins to talk at `bellAt`, however late its bell is rung. */
export function prepareRound(plan: SpeedDatePlan, { bellAt, rooms }: { bellAt: Date; rooms: number }): Round {
  const endsAt = secondsAfter(bellAt, plan.roundSeconds)
  return {
    phase: 'preparing',
    opensAt: secondsAfter(bellAt, -leadSeconds(rooms)),
    bellAt,
    endsAt,
    goodbyeUntil: secondsAfter(endsAt, goodbyeSeconds(plan)),
    isReleased: false,
  }
}

/** Applies a command; what already is so stays the same object, for timers may come twice. */
export function advanceRound(round: Round, command: RoundCommand): Round {
  switch (command.type) {
    case 'ring':
      if (round.phase === 'over') throw wrongPhase(round, command)
      return round.phase === 'talking' ? round : { ...round, phase: 'talking' }
    case 'end':
      if (round.phase === 'preparing') throw wrongPhase(round, command)
      return round.phase === 'over' ? round : { ...round, phase: 'over' }
    case 'release':
      if (round.phase !== 'over') throw wrongPhase(round, command)
      return round.isReleased ? round : { ...round, isReleased: true }
    default:
      return command.type satisfies never
  }
}

function wrongPhase(round: Round, command: RoundCommand): DomainError {
  return new DomainError('round.wrong-phase', `Cannot ${command.type} a round that is ${round.phase}`)
}
