/** Somebody of a trio, as far as turns go. */
export interface TurnTaker {
  readonly id: string
  readonly position: number
  /** Listens first: has a turn only when asked. */
  readonly isListening: boolean
}

/**
 * Whose turn it is to tell in a trio: equal parts of the time from when all are there, in the order of positions; nobody's
 * where it is not a trio, or nobody would tell.
 */
export function turnAt(
  takers: readonly TurnTaker[],
  { from, until }: { readonly from: Date; readonly until: Date },
  at: Date,
): string | undefined {
  if (takers.length < 3 || at < from || at >= until) return undefined
  const tellers = takers.filter(({ isListening }) => !isListening).toSorted((a, b) => a.position - b.position)
  const share = (at.getTime() - from.getTime()) / (until.getTime() - from.getTime())
  return tellers[Math.floor(share * tellers.length)]?.id
}
