import type { RoundView, SpeedDateDetail } from '@stamtafel/contracts'

type Pairing = Extract<RoundView['seat'], { kind: 'pairing' }>

/** A round in which somebody has people to talk with. */
export interface PairedRound extends RoundView {
  readonly seat: Pairing
}

/** What the page of a speed date shows at an instant. */
export type Scene =
  | { readonly kind: 'gathering' }
  | { readonly kind: 'talking'; readonly round: PairedRound }
  | {
      readonly kind: 'between'
      /** The round that comes, once it is prepared. */
      readonly next: RoundView | undefined
      /** The round that others talk in meanwhile. */
      readonly running: RoundView | undefined
      /** Who was to be there and had to go. */
      readonly goneName: string | undefined
    }
  | { readonly kind: 'ended' }

/** Decides by the announced instants, so that a page switches at the bell whether or not anybody tells it to. */
export function sceneOf({ speedDate, current }: SpeedDateDetail, now: Date): Scene {
  const talking = current.filter(isPaired).find((round) => isOn(round, now) && !isDeserted(round))
  if (talking) return { kind: 'talking', round: talking }
  if (speedDate.phase === 'ended') return { kind: 'ended' }
  const takesPart = speedDate.myEntry === 'here'
  const running = current.find((round) => isBetween(now, round.bell, round.endsAt))
  const next = current.find((round) => now < new Date(round.bell))
  if (!takesPart || (speedDate.phase === 'gathering' && !next)) return { kind: 'gathering' }
  const deserted = current.filter(isPaired).find((round) => isOn(round, now))
  return { kind: 'between', next, running, goneName: deserted?.seat.partners[0]?.name }
}

/** The round whose bell rings next, which is none that there is after the last; no bell while that is not known. */
export function comingRound(
  { speedDate, current, nextBell }: SpeedDateDetail,
  now: Date,
): { readonly number: number; readonly bellAt: string | undefined } {
  const prepared = current.find((round) => now < new Date(round.bell))
  const bellAt = prepared?.bell ?? nextBell ?? undefined
  return {
    number: prepared?.number ?? speedDate.round + 1,
    bellAt: speedDate.phase === 'paused' ? undefined : bellAt,
  }
}

function isPaired(round: RoundView): round is PairedRound {
  return round.seat.kind === 'pairing'
}

/** From the bell until the goodbye is over the pairing is the place. */
function isOn(round: RoundView, now: Date): boolean {
  return isBetween(now, round.bell, round.goodbyeUntil)
}

function isDeserted({ seat }: PairedRound): boolean {
  return seat.partners.every(({ hasLeft }) => hasLeft)
}

function isBetween(now: Date, from: string, until: string): boolean {
  return new Date(from) <= now && now < new Date(until)
}
