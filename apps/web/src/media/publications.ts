import { DEVICE_KINDS, type DeviceKind } from './open-devices.ts'
import type { CapturedScreen } from './screen-capture.ts'

/** What others shall get of us: the sources, and what of them is kept back although it is published. */
export interface Output {
  readonly camera: MediaStreamTrack | undefined
  readonly microphone: MediaStreamTrack | undefined
  readonly isPictureHeld: boolean
  readonly isMuted: boolean
  readonly screen?: CapturedScreen | undefined
}

/** A track of LiveKit's, as far as it is used here. */
export interface OwnTrack {
  readonly mediaStreamTrack: MediaStreamTrack
  mute(): Promise<unknown>
  unmute(): Promise<unknown>
  replaceTrack(track: MediaStreamTrack, isUserProvided: boolean): Promise<unknown>
  stop(): void
}

/** How one room gets a track: made around a clone, then published. */
export interface Publisher<T extends OwnTrack> {
  readonly wrap: (clone: MediaStreamTrack, kind: DeviceKind) => T
  readonly publish: (track: T, kind: DeviceKind) => Promise<unknown>
}

/**
 * What we publish in one room, always clones of our own: a track of LiveKit serves one room only.
 *
 * What is not to be sent is muted before it is published, and stays published while its device is off or another one is
 * chosen, so that nothing has to be negotiated anew.
 */
export interface Publications<T extends OwnTrack> {
  /** Brings the room to what is wanted; only the last wish counts. Settles when that is so. */
  follow(output: Output): Promise<unknown>
  /** One that is published, to ask it about the connection. */
  any(): T | undefined
  /** Lets the clones go, after the room is left. */
  stop(): void
}

interface Published<T> {
  source: MediaStreamTrack | undefined
  readonly track: T
}

export function createPublications<T extends OwnTrack>({ wrap, publish }: Publisher<T>): Publications<T> {
  const published = new Map<DeviceKind, Published<T>>()
  const queues = { camera: Promise.resolve(), microphone: Promise.resolve() }
  let wanted: Output | undefined

  const isSilent = (kind: DeviceKind) => {
    const isKept = kind === 'camera' ? wanted?.isPictureHeld : wanted?.isMuted
    return isKept !== false || wanted?.[kind] === undefined
  }
  const begin = async (source: MediaStreamTrack, kind: DeviceKind) => {
    const track = wrap(source.clone(), kind)
    published.set(kind, { source, track })
    if (isSilent(kind)) await track.mute()
    await publish(track, kind)
  }
  const change = async (own: Published<T>, source: MediaStreamTrack | undefined) => {
    const before = own.track.mediaStreamTrack
    own.source = source
    if (source !== undefined) await own.track.replaceTrack(source.clone(), true)
    before.stop()
    if (wanted === undefined) own.track.stop()
  }
  const settle = async (kind: DeviceKind) => {
    const own = published.get(kind)
    const source = wanted?.[kind]
    if (own === undefined) return source === undefined ? undefined : begin(source, kind)
    if (isSilent(kind)) await own.track.mute()
    if (own.source !== source) await change(own, source)
    if (!isSilent(kind)) await own.track.unmute()
    return undefined
  }

  return {
    follow(output) {
      wanted = output
      for (const kind of DEVICE_KINDS) {
        const own = published.get(kind)
        // At once, for word to the media server may wait behind a publication that is under way.
        if (own !== undefined) own.track.mediaStreamTrack.enabled = !isSilent(kind)
        queues[kind] = queues[kind].then(() => settle(kind))
      }
      return Promise.all(Object.values(queues))
    },
    any: () => published.values().next().value?.track,
    stop() {
      wanted = undefined
      for (const { track } of published.values()) track.stop()
      published.clear()
    },
  }
}
