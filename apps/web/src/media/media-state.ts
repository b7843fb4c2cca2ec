/** The way into one media room; `key` names the sitting, and a new sitting has another one. */
export interface MediaRoom {
  readonly key: string
  readonly url: string
  readonly token: string
}

/** The right to be in the room of a pairing; instants in milliseconds of the server's clock. */
export interface Reservation extends MediaRoom {
  readonly opensAt: number
  readonly bell: number
  readonly endsAt: number
  readonly goodbyeUntil: number
}

/** One stay in a room: until when, if that is known, and whether we were put out of it before. */
export interface Sitting {
  readonly key: string
  readonly until?: number | undefined
  readonly wasRemoved?: boolean
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

/** In `elsewhere` another tab holds the media, and nothing but *Use here* ends that. */
export type Link = { readonly phase: 'none' } | { readonly phase: 'elsewhere' } | LiveLink | AskingLink

/** What the person chose, kept over every move. */
export interface Choices {
  readonly isMuted: boolean
  readonly isCameraOff: boolean
  /** A page keeps camera and microphone open although we are in no room. */
  readonly areDevicesHeld: boolean
}

export interface MediaState extends Choices {
  readonly link: Link
  readonly reservation?: Reservation | undefined
  /** When camera and microphone are let go, after the last reason to have them. */
  readonly releaseAt?: number | undefined
}

export type EndReason = 'elsewhere' | 'removed' | 'lost'

/** What becomes of the one connection that is open or opening. */
export type LinkEvent =
  | { readonly type: 'link-connected' }
  | { readonly type: 'link-reconnecting' }
  | { readonly type: 'link-ended'; readonly reason: EndReason }

/** What the door says when it was asked. */
export type DoorEvent =
  | { readonly type: 'door-opened'; readonly room: MediaRoom }
  | { readonly type: 'door-shut' }
  | { readonly type: 'door-unreachable' }

/** What the page and the person say, and the clock. */
export type PageEvent =
  | { readonly type: 'entered'; readonly room: MediaRoom }
  /** With a key: only if that is the room we are in. */
  | { readonly type: 'left'; readonly key?: string | undefined }
  | { readonly type: 'reserved'; readonly reservation: Reservation }
  | { readonly type: 'called-off' }
  /** LiveKit was away and its rooms are there again. */
  | { readonly type: 'restored' }
  | { readonly type: 'stepped-aside' }
  | { readonly type: 'used-here' }
  | { readonly type: 'chosen'; readonly choices: Partial<Choices> }
  | { readonly type: 'time-passed' }

export type MediaEvent = LinkEvent | DoorEvent | PageEvent

export type MediaCommand =
  /** Never while another connection is open: `disconnect` comes first. */
  | { readonly type: 'connect'; readonly room: MediaRoom }
  | { readonly type: 'disconnect' }
  | { readonly type: 'ask-the-door'; readonly afterMs: number }

export interface Transition {
  readonly state: MediaState
  readonly commands: readonly MediaCommand[]
}
