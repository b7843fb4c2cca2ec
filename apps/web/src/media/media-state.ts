import type { Rights } from './rights.ts'

/** The way into one media room; `key` names the sitting, and a new sitting has another one. */
export interface MediaRoom {
  readonly key: string
  readonly url: string
  readonly token: string
}

/** The right to be in the room of a pairing; instants in milliseconds of the server's clock, Infinity where it stands. */
export interface Reservation extends MediaRoom {
  readonly opensAt: number
  readonly bell: number
  readonly endsAt: number
  readonly goodbyeUntil: number
}

/** The rooms in which we may be now, as the door says: of the place, and of the reservation from `opensAt` on. */
export interface MediaAccess {
  readonly place?: MediaRoom | undefined
  readonly reservation?: MediaRoom | undefined
}

/** Of two connections: the one that is seen and heard, and the one that waits for the bell. */
export type Side = 'link' | 'standby'

/** One stay in a room: until when and with which rights, if that is known, and whether we were put out of it before. */
export interface Sitting {
  readonly key: string
  readonly rights?: Rights | undefined
  readonly until?: number | undefined
  readonly wasRemoved?: boolean | undefined
}

/** A connection, open or opening; `tries` counts those that failed before it. */
export interface LiveLink {
  readonly phase: 'connecting' | 'connected' | 'reconnecting'
  readonly sitting: Sitting
  readonly tries: number
}

/** The connection is lost, or another tab had it: the door is asked whether and where to go on. */
export interface AskingLink {
  readonly phase: 'asking'
  readonly sitting?: Sitting | undefined
  readonly tries: number
}

/** Another tab holds the media, and nothing but *Use here* ends that; then the sitting before may still go on. */
export interface LinkElsewhere {
  readonly phase: 'elsewhere'
  readonly before?: Sitting | undefined
}

export type Link = { readonly phase: 'none' } | LinkElsewhere | LiveLink | AskingLink

/**
 * The connection to the room of the reservation, beside the link and before its bell: nothing of that room is seen or
 * heard. Where the door was `shut` it is asked once more at the bell.
 */
export type Standby =
  | {
      readonly phase: LiveLink['phase']
      readonly tries: number
      readonly wasRemoved?: boolean | undefined
      /** Ours flows already, so that it is there at the bell; nobody is shown it before. */
      readonly isPictureSent: boolean
    }
  | { readonly phase: 'asking'; readonly tries: number; readonly wasRemoved?: boolean | undefined }
  | { readonly phase: 'shut' }

/** The person chooses in their browser what to show, or shows it; to one sitting only. */
export interface OwnScreen {
  readonly phase: 'choosing' | 'sharing'
  readonly key: string
}

/** Why a screen is not shown: the browser would not, somebody else shows theirs, or the room did not take it. */
export type ScreenFault = 'refused' | 'taken' | 'failed'

/** What the person chose, kept over every move. */
export interface Choices {
  readonly isMuted: boolean
  readonly isCameraOff: boolean
  /** A page keeps camera and microphone open although we are in no room. */
  readonly areDevicesHeld: boolean
}

export interface MediaState extends Choices {
  readonly link: Link
  /** Never for the room in which we are; one whose bell has rung is the link. */
  readonly reservation?: Reservation | undefined
  /** Only with a reservation, and one at most. */
  readonly standby?: Standby | undefined
  readonly screen?: OwnScreen | undefined
  /** Why the last one came to nothing, until the next is asked for. */
  readonly screenFault?: ScreenFault | undefined
  /** The person may not know that they would be seen: nothing of them is sent, whatever they chose. */
  readonly isUnseen: boolean
  /** Of this person's own connection, as it was measured last. */
  readonly roundTripMs?: number | undefined
  /** When camera and microphone are let go, after the last reason to have them. */
  readonly releaseAt?: number | undefined
}

export type EndReason = 'elsewhere' | 'removed' | 'lost'

/** What becomes of one connection. */
export type LinkEvent =
  | { readonly type: 'link-connected' }
  | { readonly type: 'link-reconnecting' }
  | { readonly type: 'link-measured'; readonly roundTripMs: number }
  /** The media server says anew what we may do there. */
  | { readonly type: 'link-permitted'; readonly rights: Rights }
  /** The room shows our screen no longer, or never did. */
  | { readonly type: 'link-screen-lost'; readonly fault: ScreenFault }
  | { readonly type: 'link-ended'; readonly reason: EndReason }

/** What the door says when it was asked. */
export type DoorEvent =
  | { readonly type: 'door-answered'; readonly access: MediaAccess }
  | { readonly type: 'door-unreachable' }

/** It concerns the connection that is on that side when it happens. */
export type SideEvent = (LinkEvent | DoorEvent) & { readonly side: Side }

/** What becomes of the own screen. */
export type ScreenEvent =
  | { readonly type: 'screen-asked' | 'screen-opened' | 'screen-stopped' }
  | { readonly type: 'screen-failed'; readonly fault: ScreenFault }

/** What the page and the person say, and the clock. */
export type PageEvent =
  | { readonly type: 'entered'; readonly room: MediaRoom }
  /** With a key: only if that is the room we are in. */
  | { readonly type: 'left'; readonly key?: string | undefined }
  /** With the key of the present one: its instants have moved. */
  | { readonly type: 'reserved'; readonly reservation: Reservation }
  | { readonly type: 'called-off' }
  /** LiveKit was away and its rooms are there again. */
  | { readonly type: 'restored' }
  | { readonly type: 'stepped-aside' }
  | { readonly type: 'used-here' }
  | { readonly type: 'chosen'; readonly choices: Partial<Choices> }
  | { readonly type: 'unseen'; readonly isUnseen: boolean }
  | { readonly type: 'time-passed' }

export type MediaEvent = SideEvent | ScreenEvent | PageEvent

export type MediaCommand =
  /** Never while another connection is open on that side: `disconnect` comes first. */
  | { readonly type: 'connect'; readonly side: Side; readonly room: MediaRoom }
  | { readonly type: 'disconnect'; readonly side: Side }
  /** The bell: the standby becomes the link and is seen and heard; a link that was open is disposed of. */
  | { readonly type: 'promote' }
  | { readonly type: 'ask-the-door'; readonly side: Side; readonly afterMs: number }

export interface Transition {
  readonly state: MediaState
  readonly commands: readonly MediaCommand[]
}
