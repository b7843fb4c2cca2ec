import type { StreamFrame } from '@stamtafel/domain'

/** How far a page has heard: the process that speaks to it, the last frame of it, the event's revision. */
export interface Heard {
  readonly epoch: string | undefined
  readonly sequence: number
  readonly revision: number
}

export const NOTHING_HEARD: Heard = { epoch: undefined, sequence: 0, revision: 0 }

/** Takes one frame in; `isBehind` says that something was missed, so that what is older than `revision` must be asked again. */
export function follow(heard: Heard, frame: StreamFrame): Heard & { readonly isBehind: boolean } {
  const { sequence } = frame
  const revision = Math.max(heard.revision, frame.revision ?? 0)
  if (frame.type === 'stream.opened') return { epoch: frame.epoch, sequence, revision, isBehind: true }
  const isGap = sequence !== heard.sequence + 1
  const isUnheard = frame.type === 'revision.reached' && frame.revision > heard.revision
  return { epoch: heard.epoch, sequence, revision, isBehind: isGap || isUnheard }
}
