import type { RoundSeatView, RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import type { SpeedDateDetailFacts } from '@stamtafel/use-cases'
import { presentInstants } from '../../present-instants.ts'

type SeatFacts = SpeedDateDetailFacts['current'][number]

/** A speed date as it travels. */
export function presentSpeedDate({ current, ...facts }: SpeedDateDetailFacts): SpeedDateDetail {
  return { ...presentInstants(facts), current: current.map(presentRound) }
}

function presentRound({ round, ...facts }: SeatFacts): RoundView {
  const { id, number, phase, opensAt, bellAt, endsAt, goodbyeUntil } = round
  const instants = presentInstants({ opensAt, bell: bellAt, endsAt, goodbyeUntil })
  return { id, number, phase, ...instants, seat: presentSeat(facts) }
}

function presentSeat({ seat, gone, held }: Omit<SeatFacts, 'round'>): RoundSeatView {
  if (seat === null) return { kind: 'none' }
  if (seat.kind === 'sitting-out') return { kind: 'sitting-out', reason: seat.reason }
  const { kind, pairingId, reasons } = seat
  const partners = seat.partners.map(({ attendeeId, name }) => {
    const kept = held.find((partner) => partner.attendeeId === attendeeId)
    const heldUntil = kept?.heldUntil.toISOString() ?? null
    return { attendeeId, name, hasLeft: gone.includes(attendeeId), heldUntil }
  })
  return { kind, pairingId, partners, reasons: [...reasons] }
}
