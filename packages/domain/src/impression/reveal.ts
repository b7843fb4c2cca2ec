/** What two people said of keeping in touch, and whether a block stands between them, whoever said it. */
export interface Yeses {
  readonly isMine: boolean
  readonly isTheirs: boolean
  readonly isBlocked: boolean
}

/** When the yeses of an event are revealed, to everybody at once: when it is over (R22). */
export function revealsAt({ endsAt }: { readonly endsAt: Date }): Date {
  return endsAt
}

/** Says whether the two learn of each other that they want to keep in touch; nobody does before the reveal. */
export function isMutual({ isMine, isTheirs, isBlocked }: Yeses, isRevealed: boolean): boolean {
  return isRevealed && isMine && isTheirs && !isBlocked
}

/**
 * Says whether a yes or a no can be said now. After the reveal a yes can only be taken back: a new one would show at
 * once whether the other has said it, and so could be used to probe.
 */
export function maySay(
  isYes: boolean,
  { wasYes, isRevealed }: { wasYes: boolean; isRevealed: boolean },
): boolean {
  return !isRevealed || !isYes || wasYes
}
