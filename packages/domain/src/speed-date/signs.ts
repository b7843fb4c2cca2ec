export const SIGNS = ['pressed', 'active', 'hidden', 'seen'] as const

/** What a page tells of the person before it: a press, voice or motion, the page out of sight and in sight again. */
export type Sign = (typeof SIGNS)[number]

/** The signs of one person, as their page has told them; null where there was none. */
export interface Signs {
  readonly pressedAt: Date | null
  readonly activeAt: Date | null
  readonly hiddenSince: Date | null
}

/** Seconds for which a partner waits for one who did not look at the bell (R4). */
export const ABSENT_SECONDS = 15

/** Says whether somebody may be put on camera: the page is in sight, and they pressed something since the last bell (R4). */
export function isLooking({ pressedAt, hiddenSince }: Signs, lastBell: Date): boolean {
  return hiddenSince === null && pressedAt !== null && pressedAt >= lastBell
}

/** Says whether somebody let a whole round go by without voice, motion or press (R3). */
export function isSilentSince({ pressedAt, activeAt }: Signs, bellAt: Date): boolean {
  return ![pressedAt, activeAt].some((at) => at !== null && at >= bellAt)
}
