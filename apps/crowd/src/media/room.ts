import type { Likeness, Reception, SeenPerson } from '../protocol.ts'

/** The way into a media room, as the api gives it. */
export interface RoomAccess {
  readonly url: string
  readonly token: string
}

/** Who enters, and what they do there. */
export interface RoomVisitor {
  readonly name: string
  readonly likeness: Likeness
  /** Without it nothing of the others is fetched or decoded. */
  readonly receives: boolean
  /** Whether nothing may be published but while the room is live, as on a stage. */
  readonly isWatched?: boolean
  readonly iceServers: readonly {
    readonly urls: string | readonly string[]
    readonly username?: string | undefined
    readonly credential?: string | undefined
  }[]
}

/** A media room that somebody is in; muted until it goes live, or without anything published where it is watched. */
export interface OpenRoom {
  /** Shows the picture and hums, or stops both. */
  setLive(isLive: boolean): void
  seen(): readonly SeenPerson[]
  measure(): Promise<Omit<Reception, 'key'>>
  close(): Promise<void>
}

/** Enters a media room; `onLost` is called when it is left without having been closed. */
export type EnterRoom = (access: RoomAccess, visitor: RoomVisitor, onLost: () => void) => Promise<OpenRoom>
