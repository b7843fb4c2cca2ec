import type { DeviceView } from './devices.ts'
import type { Slot } from './elements.ts'
import type { Link, OwnScreen, ScreenFault } from './media-state.ts'
import type { RemotePerson } from './people.ts'

export type MediaStatus = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'lost' | 'elsewhere'

/** Everything a page shows of picture and sound; another object whenever something changed. */
export interface MediaView {
  /** `lost`: the door is being asked; `elsewhere`: another tab has the media, offer *Use here*. */
  readonly status: MediaStatus
  /** Of the room in which we are or want to be. */
  readonly roomKey: string | undefined
  readonly people: readonly RemotePerson[]
  readonly self: {
    readonly isMuted: boolean
    readonly isCameraOff: boolean
    /** Nothing of us is sent until we are known to look, whatever was chosen. */
    readonly isUnseen: boolean
    readonly isSpeaking: boolean
    /** False among an audience: camera and microphone stay closed until a host brings the person up. */
    readonly canPublish: boolean
    readonly videoSlot: Slot
  }
  readonly screen: {
    /** Of our own: it is being chosen in the browser, or it is shown. */
    readonly phase: 'off' | OwnScreen['phase']
    /** The browser can show one, and the room lets us. */
    readonly canShare: boolean
    /** Somebody else who shows theirs, with the `screenSlot` for it; ours has to wait meanwhile. */
    readonly sharer: RemotePerson | undefined
    /** Why ours is not shown, until the next press. */
    readonly fault: ScreenFault | undefined
  }
  readonly camera: DeviceView
  readonly microphone: DeviceView
  /** False: show a button that calls `startAudio`. */
  readonly canPlayAudio: boolean
}

/** The word for a page; an attempt after a failed one is still a loss. */
export function statusOf(link: Link): MediaStatus {
  switch (link.phase) {
    case 'none':
      return 'idle'
    case 'asking':
      return 'lost'
    case 'connecting':
      return link.tries > 0 ? 'lost' : 'connecting'
    case 'connected':
    case 'reconnecting':
    case 'elsewhere':
      return link.phase
    default:
      return link satisfies never
  }
}
