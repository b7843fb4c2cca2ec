import type { LiveEnvelope } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { tellWatching } from '../stages/tell-watching.ts'
import { orderLeaving, putOut, type LeftRoom } from './put-out.ts'

/** What is to be said and done after the commit of whatever moved people. */
export interface Aftermath {
  readonly told: readonly LiveEnvelope[]
  readonly left: readonly LeftRoom[]
  /** The stages to which somebody came, or which they left. */
  readonly stageIds?: readonly string[]
}

/** After the commit: tells who must look again, and sees to it that nobody stays in a room that they have left. */
export async function announceMove(
  deps: Pick<Deps, 'db' | 'live' | 'jobs' | 'media' | 'log'>,
  { told, left, stageIds = [] }: Aftermath,
): Promise<void> {
  for (const { attendeeId, mediaRoom, was } of left) {
    if (was === 'place-elsewhere') await putOut(deps, { attendeeId, mediaRooms: [mediaRoom] })
  }
  for (const envelope of told) await deps.live.publish(envelope)
  await tellWatching(deps, stageIds)
  await orderLeaving(
    deps,
    left.filter(({ was }) => was !== 'place-elsewhere'),
  )
}
