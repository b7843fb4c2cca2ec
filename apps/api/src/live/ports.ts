import type { AttendeeActor, LiveMessage, RoundPrepared } from '@stamtafel/domain'

/** What came over the relay, from this process or another; it may be lost, come twice or late. */
export interface HeardMessage {
  readonly eventId: string
  readonly message: LiveMessage
  /** Nobody else hears it; where it is left out, everybody at the event does. */
  readonly attendeeIds?: readonly string[]
  /** That of the event after the change, if the change raised it. */
  readonly revision?: number
}

export interface LiveRelay {
  /** Calls back for every message until the answer is called. */
  readonly subscribe: (hear: (heard: HeardMessage) => void) => Promise<() => Promise<void>>
}

export interface OpenedStream {
  readonly streamId: string
  readonly isMediaTab: boolean
  /** The event's, read after the stream counts as open. */
  readonly revision: number
}

/** What the streams of this process mean for who is there. */
export interface StreamPresence {
  readonly openStream: (stream: {
    readonly actor: AttendeeActor
    readonly tabId: string
    readonly processId: string
  }) => Promise<OpenedStream>
  readonly closeStream: (stream: { readonly streamId: string }) => Promise<void>
  /** `hasLapsed` when it came too late: the streams of this process no longer count and must be opened anew. */
  readonly renewLease: (lease: { readonly processId: string }) => Promise<{ readonly hasLapsed: boolean }>
  readonly endLease: (lease: { readonly processId: string }) => Promise<void>
  /** One question for all events with open streams; an event that is gone is not in the answer. */
  readonly readRevisions: (events: {
    readonly eventIds: readonly string[]
  }) => Promise<ReadonlyMap<string, number>>
}

/** One attendee's seat in a round that was prepared. */
export interface PreparedSeat {
  readonly prepared: RoundPrepared
  /** Makes a token at the moment it is called; absent for who sits out. */
  readonly mint?: () => Promise<{ readonly url: string; readonly token: string }>
}

export interface RoundSeats {
  /** The seats of those asked for; who is not in the round is not in the answer. */
  readonly seatsInRound: (round: {
    readonly roundId: string
    readonly attendeeIds: readonly string[]
  }) => Promise<ReadonlyMap<string, PreparedSeat>>
}
