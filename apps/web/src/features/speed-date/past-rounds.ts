import type { RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import { metIn } from './met-in.ts'
import { toPerson, type PastRound } from './types.ts'

/**
 * Whom one met in the rounds that are over for this person: as the rows have them, and of those that the clock has ended
 * or the other has left before the rows say so.
 */
export function pastRounds({ past, current }: SpeedDateDetail, at: Date): readonly PastRound[] {
  const known = past.map(({ number, partners }) => ({ number, partners: partners.map(toPerson) }))
  const fresh = current
    .filter((round) => past.every(({ number }) => number !== round.number))
    .map((round) => ({
      number: round.number,
      partners: isOver(round, at) ? metIn(round.seat).map(toPerson) : [],
    }))
    .filter(({ partners }) => partners.length > 0)
  const byNumber = Map.groupBy([...known, ...fresh], ({ number }) => number)
  return [...byNumber].map(([number, rounds]) => ({
    number,
    partners: rounds.flatMap(({ partners }) => partners),
  }))
}

function isOver({ seat, goodbyeUntil }: RoundView, at: Date): boolean {
  return seat.kind === 'deserted' || new Date(goodbyeUntil) <= at
}
