import type { EventAnnounced } from '../announcement/announcement.ts'
import type { ChatPosted, ChatRemoved } from '../chat/chat-message.ts'
import type { SittingOutReason } from '../speed-date/entry.ts'

/** The version of the live stream's messages; a tab that speaks another reloads calmly. */
export const LIVE_PROTOCOL = 1

/** What has changed at an event, as the relay carries it from process to process; nobody's secrets in it. */
export type LiveMessage =
  | { readonly type: 'event.changed' }
  | { readonly type: 'table.changed'; readonly tableId: string }
  | { readonly type: 'speed-date.changed'; readonly speedDateId: string }
  | { readonly type: 'session.changed'; readonly sessionId: string; readonly stageId: string }
  /** Who is on stage. */
  | { readonly type: 'stage.changed'; readonly stageId: string }
  /** Of somebody who is not on stage: for themselves and for hosts only, however many watch. */
  | { readonly type: 'stage-role.changed'; readonly stageId: string; readonly attendeeId: string }
  | { readonly type: 'stage.watched'; readonly stageId: string; readonly watching: number }
  | { readonly type: 'round.prepared'; readonly speedDateId: string; readonly roundId: string }
  | {
      readonly type: 'round.started'
      readonly speedDateId: string
      readonly roundId: string
      readonly number: number
      readonly endsAt: string
    }
  | {
      readonly type: 'round.ended'
      readonly speedDateId: string
      readonly roundId: string
      readonly number: number
      readonly goodbyeUntil: string
    }
  | { readonly type: 'place.changed' }
  | { readonly type: 'media-tab.taken'; readonly tabId: string }
  | { readonly type: 'media.restored' }
  | { readonly type: 'attendee.removed' }
  /** A host asks this person to come somewhere, or does so no more. */
  | { readonly type: 'move.asked' }
  /** A host, by name, has muted this person, who may switch on again. */
  | { readonly type: 'microphone.muted'; readonly by: string | null }
  | EventAnnounced
  | ChatPosted
  | ChatRemoved

/** Where one person is in a prepared round; the token opens the gate from `opensAt`. */
export type RoundSeat =
  | {
      readonly kind: 'pairing'
      readonly pairingId: string
      readonly partners: readonly { readonly attendeeId: string; readonly name: string }[]
      readonly reasons: readonly string[]
      readonly media?: { readonly url: string; readonly token: string } | undefined
    }
  | { readonly kind: 'sitting-out'; readonly reason: SittingOutReason }

/** The announcement of a round to one person; instants in ISO 8601, UTC. */
export interface RoundPrepared {
  readonly type: 'round.prepared'
  readonly speedDateId: string
  readonly roundId: string
  readonly number: number
  readonly of: number
  readonly opensAt: string
  readonly bell: string
  readonly endsAt: string
  readonly goodbyeUntil: string
  readonly seat: RoundSeat
}

/** What one tab hears: what has changed, its own seat in a round, and what the stream says of itself. */
export type StreamMessage =
  | Exclude<LiveMessage, { readonly type: 'round.prepared' }>
  | RoundPrepared
  | {
      readonly type: 'stream.opened'
      readonly protocol: number
      readonly epoch: string
      readonly revision: number
      readonly now: string
      readonly isMediaTab: boolean
    }
  | { readonly type: 'revision.reached'; readonly revision: number; readonly now: string }
  | { readonly type: 'server.leaving' }

/** A message as it travels to a tab; the sequence counts within the epoch of `stream.opened` only. */
export type StreamFrame = StreamMessage & { readonly sequence: number; readonly revision?: number }

/** A message on its way through the relay: for everybody at the event, for its hosts' pages, or for some of its attendees. */
export interface LiveEnvelope {
  readonly eventId: string
  /** The event's revision that the change made, where it made one. */
  readonly revision?: number
  readonly to: 'event' | 'hosts' | { readonly attendeeIds: readonly string[] }
  readonly message: LiveMessage
}
