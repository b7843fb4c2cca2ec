/** What two people said of keeping in touch, and whether a block stands between them, whoever said it. */
export interface Yeses {
  readonly isMine: boolean
  readonly isTheirs: boolean
  readonly isBlocked: boolean
}

/** As much of an event as says when its yeses are revealed. */
export interface RevealTimes {
  readonly endsAt: Date
  /** The end at which they were revealed, where the event has another end by now. */
  readonly revealedAt: Date | null
}

/** When the yeses of an event are revealed, to everybody at once: when it is over (R22), once and for all. */
export function revealsAt({ endsAt, revealedAt }: RevealTimes): Date {
  return revealedAt ?? endsAt
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
