import { isLooking, type Signs } from '@stamtafel/domain'

/** What a page knows of the person before it; instants on the server's clock. */
export type Attention = Pick<Signs, 'pressedAt' | 'hiddenSince'>

/** Where the speed date stands for that person. */
export interface Stage {
  /** When the talk that is on began for them; undefined in none. */
  readonly talkSince: Date | undefined
  /** The bell before that, or the latest one outside of a talk; the gathering before the first. */
  readonly lastBell: Date
  /** The server took them for absent at the bell. */
  readonly isAbsent: boolean
}

/** Whether they are kept off camera, and since which bell. */
export interface Unseen {
  readonly talkSince: Date | undefined
  readonly isUnseen: boolean
}

/**
 * Whether somebody is kept off camera and microphone (R4). It is decided by how they looked at the bell, and only a press
 * ends it: that a page is out of sight in the middle of a talk changes nothing. A page that comes into a talk by a reload
 * believes the server.
 */
export function nextUnseen(before: Unseen | undefined, stage: Stage, attention: Attention): Unseen {
  const { talkSince, lastBell } = stage
  const { pressedAt } = attention
  if (talkSince === undefined)
    return { talkSince, isUnseen: !isLooking({ ...attention, activeAt: null }, lastBell) }
  const hasPressed = pressedAt !== null && pressedAt >= talkSince
  return { talkSince, isUnseen: !hasPressed && wasUnseen(before, stage, attention) }
}

function wasUnseen(
  before: Unseen | undefined,
  { talkSince, lastBell, isAbsent }: Stage,
  attention: Attention,
): boolean {
  if (before === undefined) return isAbsent
  const isSameTalk = before.talkSince?.getTime() === talkSince?.getTime()
  const wasInTalk = before.talkSince !== undefined
  if (isSameTalk || !wasInTalk) return before.isUnseen
  return !isLooking({ ...attention, activeAt: null }, lastBell)
}
