import { laterOf, secondsAfter } from '../time.ts'
import { OPEN_EARLY_SECONDS, type Round, type RoundTimes } from './round.ts'

/** Puts off whatever is still to come after an instant; what has been by then stays. */
export interface Delay {
  readonly after: Date
  readonly milliseconds: number
}

/** A delay of rounds, and when it is made: the right to a media room that has opened by then, if by a pause only, stays open. */
export interface RoundDelay extends Delay {
  readonly now: Date
}

/** The instant as it is after a delay. */
function delayed(instant: Date, { after, milliseconds }: Delay): Date {
  return instant > after ? new Date(instant.getTime() + milliseconds) : instant
}

/** Puts off what is still to come of a round: of one that talks its end, of one that is prepared also its bell. */
export function delayRound<R extends RoundTimes>(round: R, delay: RoundDelay): R {
  const isOpen = round.opensAt <= secondsAfter(delay.now, OPEN_EARLY_SECONDS)
  return {
    ...round,
    opensAt: isOpen ? round.opensAt : delayed(round.opensAt, delay),
    bellAt: delayed(round.bellAt, delay),
    endsAt: delayed(round.endsAt, delay),
    goodbyeUntil: delayed(round.goodbyeUntil, delay),
  }
}

/** Puts off the end of a round's talk, also where its bell is still to come; one whose talk has ended stays as it is. */
export function lengthenRound<R extends RoundTimes>(round: R, delay: RoundDelay): R {
  const { after } = delay
  return round.endsAt > after ? delayRound(round, { ...delay, after: laterOf(after, round.bellAt) }) : round
}

/** Ends a round's talk at an instant at the latest; its goodbye lasts as long as before. */
export function shortenRound<R extends RoundTimes>(round: R, latest: Date): R {
  if (round.endsAt <= latest) return round
  const goodbye = round.goodbyeUntil.getTime() - round.endsAt.getTime()
  return { ...round, endsAt: latest, goodbyeUntil: new Date(latest.getTime() + goodbye) }
}

/** Says whether people talk in a round: from the announced bell on, also where it is rung late. */
export function isTalking({ phase, bellAt, endsAt }: Round, now: Date): boolean {
  return phase !== 'over' && bellAt <= now && now < endsAt
}

/** Says whether a round is announced and its bell still to come. */
export function isPrepared({ phase, bellAt }: Round, now: Date): boolean {
  return phase === 'preparing' && now < bellAt
}
