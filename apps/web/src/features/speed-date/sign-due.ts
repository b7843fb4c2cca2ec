import type { Sign, Signs } from '@stamtafel/domain'

/** What the server has been told, and when. */
export interface Told {
  readonly pressedAt: Date | null
  readonly activeAt: Date | null
  readonly isHidden: boolean
}

/** Where the speed date stands for whoever gives the signs. */
export interface Occasion {
  /** The latest bell that has rung, or the gathering before the first. */
  readonly lastBell: Date
  /** When the talk that is on began for them. */
  readonly talkSince: Date | undefined
  readonly isUnseen: boolean
  /** The server waits for them: it took them for absent at the bell. */
  readonly isAbsent: boolean
  /** The server has them in no round until they show themselves. */
  readonly isSilent: boolean
}

/**
 * The sign that the server is to be given now, of all that a page has noticed: the first press after each bell, the first
 * motion in a talk, every change of sight, and whatever the server waits for.
 */
export function signDue(noticed: Signs, told: Told, occasion: Occasion): Sign | undefined {
  const isHidden = noticed.hiddenSince !== null
  if (isHidden !== told.isHidden) return isHidden ? 'hidden' : 'seen'
  if (isPressDue(noticed, told, occasion)) return 'pressed'
  return isMotionDue(noticed, told, occasion) ? 'active' : undefined
}

function isPressDue({ pressedAt }: Signs, told: Told, occasion: Occasion): boolean {
  if (pressedAt === null) return false
  const { lastBell, talkSince, isUnseen, isAbsent, isSilent } = occasion
  if (pressedAt >= lastBell && isBefore(told.pressedAt, lastBell)) return true
  if (isAbsent && !isUnseen && talkSince) return isBefore(told.pressedAt, talkSince)
  return isSilent && isBefore(told.pressedAt, pressedAt)
}

/** A press in the same talk says as much. */
function isMotionDue({ activeAt }: Signs, told: Told, { talkSince }: Occasion): boolean {
  if (activeAt === null || talkSince === undefined || activeAt < talkSince) return false
  return isBefore(told.activeAt, talkSince) && isBefore(told.pressedAt, talkSince)
}

function isBefore(instant: Date | null, other: Date): boolean {
  return instant === null || instant < other
}
