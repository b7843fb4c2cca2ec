import type { MatchInput, MatchResult } from '@stamtafel/matching'
import type { Deps } from '../deps.ts'

/** What the rounds reach for; `match` may run on another thread. */
export type SpeedDateDeps = Pick<
  Deps,
  'db' | 'jobs' | 'live' | 'media' | 'now' | 'secrets' | 'log' | 'publicUrl'
> & {
  readonly match: (input: MatchInput) => Promise<MatchResult>
}
