import type { Database } from '@stamtafel/db'
import type { HostCommandType } from '@stamtafel/domain'

/** What a host did, as those in the speed date are told of it. */
export interface RecentCommand {
  readonly number: number
  readonly type: HostCommandType
  readonly by: string
  readonly at: Date
  readonly text: string | null
}

/** What hosts did to a speed date in the last two minutes, latest last. */
export async function listRecentCommands(
  _db: Database,
  _asked: { readonly speedDateId: string; readonly now: Date },
): Promise<readonly RecentCommand[]> {
  return []
}
