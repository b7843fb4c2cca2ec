import { listCommandsSince, type Database } from '@stamtafel/db'
import { minutesAfter, type HostCommandType } from '@stamtafel/domain'

/** What a host did, as those in the speed date are told of it. */
export interface RecentCommand {
  readonly number: number
  readonly type: HostCommandType
  readonly by: string
  readonly at: Date
  readonly text: string | null
}

/**
 * What hosts did to a speed date in the last two minutes, latest last, and the latest of what they said to all until it ends:
 * whose page was out of sight, and who comes later, reads that too.
 */
export function listRecentCommands(
  db: Database,
  { speedDateId, now }: { readonly speedDateId: string; readonly now: Date },
): Promise<readonly RecentCommand[]> {
  return listCommandsSince(db, { speedDateId, since: minutesAfter(now, -2) })
}
