import type { Named, RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import { isWorthMeeting, type EntryState, type SittingOutReason } from '@stamtafel/domain'

type Seat = RoundView['seat']

/** A round in which somebody has people to talk with. */
export interface PairedRound extends RoundView {
  readonly seat: Extract<Seat, { kind: 'pairing' }>
}

/** Why somebody is in no talk while others are: the matching said so, they came late, or they chose *Meet someone else*. */
export type WaitingReason = SittingOutReason | 'late' | 'wants-else'

/** Too little is left of a round: the other had to go, or nobody else was free for who wished for one (R12). */
export type EarlyBreak = { readonly why: 'gone'; readonly partner: Named } | { readonly why: 'nobody-free' }

/** What the page of a speed date shows at an instant. */
export type Scene =
  /** Not taking part yet, or before the first pairings are made. */
  | { readonly kind: 'gathering' }
  | { readonly kind: 'talking'; readonly round: PairedRound }
  /** The other had to go, and there is time enough to ask what now (R12). */
  | { readonly kind: 'deserted'; readonly round: RoundView; readonly partner: Named }
  /** In no talk while others talk, or are about to (R11, R13). */
  | { readonly kind: 'waiting'; readonly round: RoundView; readonly reason: WaitingReason }
  | {
      readonly kind: 'break'
      /** The round that comes for this person, once it is prepared. */
      readonly next: RoundView | undefined
      /** Why it begins before the end of the round, where it does. */
      readonly early: EarlyBreak | undefined
    }
  | { readonly kind: 'silent' }
  | { readonly kind: 'breather' }
  | { readonly kind: 'ended' }

/** Decides by the announced instants, so that a page switches at the bell whether or not anybody tells it to. */
export function sceneOf({ speedDate, current }: SpeedDateDetail, now: Date): Scene {
  const at = standingAt(speedDate, now)
  const talking = current.filter(isPaired).findLast((round) => isOn(round, at) && !isDeserted(round))
  if (talking) return { kind: 'talking', round: talking }
  if (speedDate.phase === 'ended') return { kind: 'ended' }
  if (speedDate.myEntry !== 'here') return sceneOfAbsent(speedDate.myEntry)
  const next = nextOf(current, at)
  if (next && isPaired(next)) return { kind: 'break', next, early: undefined }
  const running = runningFor(current, at)
  if (running) return whileOthersTalk(running, at, next)
  if (next) return { kind: 'break', next, early: undefined }
  const missed = current.find((round) => !round.isSide && at < new Date(round.bell))
  if (missed) return { kind: 'waiting', round: missed, reason: 'late' }
  const isBeforeFirst = speedDate.phase === 'scheduled' || speedDate.phase === 'gathering'
  return isBeforeFirst ? { kind: 'gathering' } : { kind: 'break', next: undefined, early: undefined }
}

/** The instant at which the clock of a speed date stands: now, or when a host has stopped it. */
export function standingAt({ pausedAt }: Pick<SpeedDateDetail['speedDate'], 'pausedAt'>, now: Date): Date {
  return pausedAt === null || now < new Date(pausedAt) ? now : new Date(pausedAt)
}

/** When a round begins for this person: at its bell, or later if they come to a pairing that talks already. */
export function ownBell({ bell, seat }: RoundView): Date {
  const joinsAt = seat.kind === 'pairing' ? seat.joinsAt : null
  return new Date(joinsAt ?? bell)
}

/** The round whose bell rings next, with its bell where that is known; undefined when none comes any more. */
export function comingRound(
  { speedDate, current, nextBell }: SpeedDateDetail,
  now: Date,
): { readonly number: number; readonly bellAt: string | undefined } | undefined {
  const { round, rounds, stopsAt } = speedDate
  const at = standingAt(speedDate, now)
  const prepared = current.find((one) => !one.isSide && at < new Date(one.bell))
  if (prepared) return { number: prepared.number, bellAt: prepared.bell }
  if (round >= rounds || stopsAt !== null) return undefined
  return { number: round + 1, bellAt: nextBell ?? undefined }
}

/** The own bell of the talk that is prepared, where one is; undefined while it stands still. */
export function bellToCome({ speedDate, current }: SpeedDateDetail, at: Date): Date | undefined {
  const next = nextOf(current, at)
  return next && isPaired(next) && speedDate.pausedAt === null ? ownBell(next) : undefined
}

/** The round after one that somebody is not in. */
export function roundAfter(
  missed: RoundView,
  detail: SpeedDateDetail,
  now: Date,
): ReturnType<typeof comingRound> {
  const { rounds, stopsAt, breakSeconds } = detail.speedDate
  const coming = comingRound(detail, now)
  if (coming && coming.number > missed.number) return coming
  if (missed.number >= rounds || stopsAt !== null) return undefined
  const bellAt = new Date(Date.parse(missed.endsAt) + breakSeconds * 1000)
  return { number: missed.number + 1, bellAt: bellAt.toISOString() }
}

export function isPaired(round: RoundView): round is PairedRound {
  return round.seat.kind === 'pairing'
}

function sceneOfAbsent(entry: Exclude<EntryState, 'here'> | null): Scene {
  switch (entry) {
    case 'silent':
      return { kind: 'silent' }
    case 'paused':
      return { kind: 'breather' }
    case null:
    case 'joined':
    case 'left':
      return { kind: 'gathering' }
    default:
      return entry satisfies never
  }
}

function whileOthersTalk(running: RoundView, at: Date, next: RoundView | undefined): Scene {
  const { seat } = running
  switch (seat.kind) {
    case 'sitting-out':
      return { kind: 'waiting', round: running, reason: seat.reason }
    case 'none':
      return { kind: 'waiting', round: running, reason: 'late' }
    case 'deserted':
      if (!seat.wantsElse) return whenDeserted(running, seat.partner, { at, next })
      return isWorthMeeting(new Date(running.endsAt), at)
        ? { kind: 'waiting', round: running, reason: 'wants-else' }
        : { kind: 'break', next, early: { why: 'nobody-free' } }
    case 'pairing': {
      const [partner] = seat.partners
      return partner
        ? whenDeserted(running, partner, { at, next })
        : { kind: 'waiting', round: running, reason: 'partner-left' }
    }
    default:
      return seat satisfies never
  }
}

function whenDeserted(
  round: RoundView,
  partner: Named,
  { at, next }: { readonly at: Date; readonly next: RoundView | undefined },
): Scene {
  if (isWorthMeeting(new Date(round.endsAt), at)) return { kind: 'deserted', round, partner }
  return { kind: 'break', next, early: { why: 'gone', partner } }
}

/** The round that others talk in: the one that this person was in as well and that was left to them, else the main one. */
function runningFor(current: readonly RoundView[], at: Date): RoundView | undefined {
  const running = current.filter((round) => isBetween(at, ownBell(round), round.endsAt))
  const left = running.filter(({ seat }) => seat.kind === 'deserted' || seat.kind === 'pairing')
  const byBell = left.toSorted((a, b) => ownBell(a).getTime() - ownBell(b).getTime())
  return byBell.at(-1) ?? running.find(({ isSide }) => !isSide)
}

/** What is prepared for this person and has not begun: of a side round only a seat in it counts. */
function nextOf(current: readonly RoundView[], at: Date): RoundView | undefined {
  const ahead = current.filter((round) => at < ownBell(round) && hasSeat(round))
  return ahead.toSorted((a, b) => ownBell(a).getTime() - ownBell(b).getTime())[0]
}

function hasSeat({ seat, isSide }: RoundView): boolean {
  return seat.kind === 'pairing' || (seat.kind === 'sitting-out' && !isSide)
}

/** From one's own bell until the goodbye is over the pairing is the place. */
function isOn(round: RoundView, at: Date): boolean {
  return isBetween(at, ownBell(round), round.goodbyeUntil)
}

function isDeserted({ seat }: PairedRound): boolean {
  return seat.partners.every(({ state }) => state === 'left')
}

function isBetween(at: Date, from: string | Date, until: string): boolean {
  return new Date(from) <= at && at < new Date(until)
}
