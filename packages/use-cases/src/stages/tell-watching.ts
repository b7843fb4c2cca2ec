import { countSomeAtStage } from '@stamtafel/db'
import type { Deps } from '../deps.ts'

/** Above this the number of those who watch goes out with the heartbeat of the live streams only. */
const MOST_TOLD_AT_ONCE = 999

/** After the commit of whatever brought people to stages or away: tells how many are at each, where that is not very many. */
export async function tellWatching(
  { db, live }: Pick<Deps, 'db' | 'live'>,
  stageIds: readonly string[],
): Promise<void> {
  for (const stageId of stageIds) {
    const found = await countSomeAtStage(db, { stageId, most: MOST_TOLD_AT_ONCE + 1 })
    if (!found || found.watching > MOST_TOLD_AT_ONCE) continue
    const { eventId, watching } = found
    await live.publish({ eventId, to: 'event', message: { type: 'stage.watched', stageId, watching } })
  }
}
