import type { StreamMessage } from '@stamtafel/client'
import type { SeenRound } from '../protocol.ts'

/** What a message announces of a round, with everything but the way in. */
export function roundsIn(message: StreamMessage): SeenRound[] {
  if (message.type !== 'round.prepared') return []
  const { seat, ...round } = message
  if (seat.kind !== 'pairing') return [{ ...round, seat }]
  const { media: _, ...told } = seat
  return [{ ...round, seat: told }]
}
