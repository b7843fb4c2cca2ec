import type { RoundView } from '@stamtafel/contracts'
import type { Reservation } from '#web/media/index.ts'
import { ownBell } from './scene-of.ts'

export type ReservationTimes = Pick<Reservation, 'opensAt' | 'bell' | 'endsAt' | 'goodbyeUntil'>

/** Longer than any pause lasts, and short enough for a timer. */
const OUT_OF_REACH_MS = 24 * 3_600_000

/** The instants of a round as they are for one person; of one that stands still, what was ahead is out of reach. */
export function reservationTimes(round: RoundView, pausedAt: string | null): ReservationTimes {
  const standsAt = pausedAt === null ? Infinity : Date.parse(pausedAt)
  const moved = (instant: number) => (instant > standsAt ? instant + OUT_OF_REACH_MS : instant)
  return {
    opensAt: moved(Date.parse(round.opensAt)),
    bell: moved(ownBell(round).getTime()),
    endsAt: moved(Date.parse(round.endsAt)),
    goodbyeUntil: moved(Date.parse(round.goodbyeUntil)),
  }
}
