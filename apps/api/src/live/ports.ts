import type { LiveEnvelope } from '@stamtafel/domain'
import type { Presence, SpeedDates } from '@stamtafel/use-cases'

/** What the live streams of this process reach for. */
export interface LivePorts {
  /** Calls back for everything that comes over the relay, from this process or another, until the answer is called. */
  readonly subscribe: (hear: (envelope: LiveEnvelope) => void) => Promise<() => Promise<void>>
  readonly presence: Pick<Presence, 'openStream' | 'closeStream' | 'endLease'> & {
    /** `hasLapsed` when it came too late: the streams of this process no longer count and must be opened anew. */
    readonly renewLease: (lease: { processId: string }) => Promise<{ readonly hasLapsed: boolean }>
  }
  readonly seatsInRound: SpeedDates['seatsInRound']
  /** One question for all events with open streams; an event that is gone is not in the answer. */
  readonly readRevisions: (eventIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** The database's time. */
  readonly now: () => Date
}
