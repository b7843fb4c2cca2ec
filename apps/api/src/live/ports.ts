import type { LiveFeed } from '@stamtafel/live'
import type { Presence, SpeedDates } from '@stamtafel/use-cases'

/** What the live streams of this process reach for. */
export interface LivePorts {
  readonly feed: LiveFeed
  readonly presence: Pick<
    Presence,
    'openStream' | 'closeStream' | 'renewLease' | 'endLease' | 'readRevisions' | 'countWatching'
  >
  readonly speedDates: Pick<SpeedDates, 'seatsInRound'>
  /** The database's time. */
  readonly now: () => Date
}
