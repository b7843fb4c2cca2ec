import type { listPaired, PlaceChange } from '@stamtafel/db'

/** Somebody with a seat in a round, as the bell finds them. */
export type Paired = Awaited<ReturnType<typeof listPaired>>[number]

/** Away is not gone: the place is held for them (R2), and they may come to find their partner there. */
export function isComing({ entry, presence, isReserved }: Paired): boolean {
  return isReserved && entry === 'here' && (presence === 'connected' || presence === 'away')
}

/** The pairing as the place of somebody with a seat in it. */
export function toChange(
  { personId, attendeeId, eventId, pairingId, mediaRoom }: Paired,
  { speedDateId, roundId }: { readonly speedDateId: string; readonly roundId: string },
): PlaceChange {
  const place = { kind: 'pairing', speedDateId, roundId, pairingId } as const
  return { personId, attendeeId, eventId, mediaRoom, place }
}
