import { countWatching, deleteLease, readRevisions, renewLease } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { closeStream } from './close-stream.ts'
import { openStream } from './open-stream.ts'
import { sweepPresence, type SweepMemory } from './sweep-presence.ts'
import { takeMediaTab } from './take-media-tab.ts'

export type Presence = ReturnType<typeof createPresence>

/** Who is here, as live streams tell it. */
export function createPresence(deps: Pick<Deps, 'db' | 'jobs' | 'live' | 'media' | 'now' | 'log'>) {
  const memory: SweepMemory = { unservedAt: undefined }
  return {
    openStream: openStream.bind(undefined, deps),
    closeStream: closeStream.bind(undefined, deps),
    /** `hasLapsed` when it came too late: the process's streams no longer count and must be opened anew. */
    renewLease: async ({ processId }: { processId: string }) => ({
      hasLapsed: !(await renewLease(deps.db, processId)),
    }),
    endLease: ({ processId }: { processId: string }) => deleteLease(deps.db, processId),
    takeMediaTab: takeMediaTab.bind(undefined, deps),
    readRevisions: (eventIds: readonly string[]) => readRevisions(deps.db, eventIds),
    /** How many are at each stage of these events; one without anybody is not in the answer. */
    countWatching: (eventIds: readonly string[]) => countWatching(deps.db, eventIds),
    sweep: () => sweepPresence(deps, memory),
  }
}
