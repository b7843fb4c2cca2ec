import type { MediaPermissions } from '@stamtafel/domain'
import type { MediaWebhook } from './media-webhook.ts'

/** How a media room closes by itself; it is always named by someone else, at random. */
export interface RoomLimits {
  readonly maxParticipants?: number
  /** Seconds that a room stays which nobody has entered yet. */
  readonly emptyTimeoutSeconds: number
  /** Seconds that a room stays after the last one has left. */
  readonly departureTimeoutSeconds: number
}

/** One live connection in a media room. */
export interface MediaParticipant {
  /** The attendee's id. */
  readonly identity: string
  /** One connection of theirs; another one after they came back. */
  readonly participantSid: string
  readonly joinedAt: Date
  /** All that they may do now, whatever their token said when they came in. */
  readonly permissions: MediaPermissions
  /** Whether they send sound from a microphone that is switched on. */
  readonly isHeard: boolean
}

/** The media server, as a use case sees it; when it does not answer, every operation fails with `media.away`. */
export interface Media {
  /** Makes the room unless it is there; one that is there keeps the limits it has. */
  ensureRoom(name: string, limits: RoomLimits): Promise<void>
  /** Puts everybody out and closes the room; a missing room is fine. */
  deleteRoom(name: string): Promise<void>
  /** Puts one person out, who may come back unless the gate stops them; a missing person or room is fine. */
  removeParticipant(room: string, identity: string): Promise<void>
  /** Replaces all that somebody may do who is connected; a missing person or room is fine. What they publish and no longer may ends. */
  setPermissions(room: string, identity: string, permissions: MediaPermissions): Promise<void>
  /** Mutes the microphone of one person, who may switch on again; a missing person, room or microphone is fine. */
  mute(room: string, identity: string): Promise<void>
  /** Who is connected; nobody in a room that is missing. */
  listParticipants(room: string): Promise<readonly MediaParticipant[]>
  listRooms(): Promise<readonly string[]>
  /** Reads what the media server posted, or fails with `webhook.forged`; may come twice and in any order. */
  receiveWebhook(rawBody: string, authorization: string | undefined): Promise<MediaWebhook>
}
