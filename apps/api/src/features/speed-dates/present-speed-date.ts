import type { RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import type { SpeedDateDetailFacts } from '@stamtafel/use-cases'
import { presentInstants } from '../../present-instants.ts'

/** A speed date as it travels. */
export function presentSpeedDate({ current, ...facts }: SpeedDateDetailFacts): SpeedDateDetail {
  return { ...presentInstants(facts), current: current.map(presentRound) }
}

function presentRound({ round, seat }: SpeedDateDetailFacts['current'][number]): RoundView {
  const { id, number, phase, sideOf, opensAt, bellAt, endsAt, goodbyeUntil } = round
  const instants = presentInstants({ opensAt, bell: bellAt, endsAt, goodbyeUntil })
  return { id, number, phase, isSide: sideOf !== null, ...instants, seat: presentInstants(seat) }
}
