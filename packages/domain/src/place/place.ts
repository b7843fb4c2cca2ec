export const PLACE_KINDS = ['foyer', 'stage', 'table', 'speed-date', 'pairing'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Where a person is; exactly one at a time. `speed-date` is waiting: before round 1, in a break, nobody to meet. */
export type Place =
  | { readonly kind: 'foyer' }
  | { readonly kind: 'stage'; readonly stageId: string }
  | { readonly kind: 'table'; readonly tableId: string; readonly seat: number }
  | { readonly kind: 'speed-date'; readonly speedDateId: string }
  | {
      readonly kind: 'pairing'
      readonly speedDateId: string
      readonly roundId: string
      readonly pairingId: string
    }

/** Seconds after a move in which the previous media room still admits, so that the goodbye is not cut. */
export const PREVIOUS_ROOM_SECONDS = 5

/** Says whether people in such a place send and receive media. */
export function hasMedia(kind: PlaceKind): boolean {
  return kind === 'table' || kind === 'pairing' || kind === 'stage'
}

/** Says whether two places are one and the same. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.kind === 'foyer') return b.kind === 'foyer'
  if (a.kind === 'stage') return b.kind === 'stage' && a.stageId === b.stageId
  if (a.kind === 'table') return b.kind === 'table' && a.tableId === b.tableId && a.seat === b.seat
  if (a.kind === 'pairing') return b.kind === 'pairing' && a.pairingId === b.pairingId
  return b.kind === 'speed-date' && a.speedDateId === b.speedDateId
}
