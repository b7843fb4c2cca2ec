import {
  LocalAudioTrack,
  LocalVideoTrack,
  Track,
  isLocalTrack,
  type LocalTrack,
  type Room,
  type TrackPublishOptions,
} from 'livekit-client'
import { DEVICE_KINDS, type DeviceKind } from './open-devices.ts'

/** What others shall get of us: the sources, and whether they hear the microphone. */
export interface Output {
  readonly camera: MediaStreamTrack | undefined
  readonly microphone: MediaStreamTrack | undefined
  readonly isMuted: boolean
}

/** What we publish in one room, always clones of our own: a track of LiveKit serves one room only. */
export interface Publications {
  /** Brings the room to what is wanted; only the last wish counts. Settles when that is so. */
  follow(output: Output): Promise<void>
  /** Lets the clones go, after the room is left. */
  stop(): void
}

interface Published {
  readonly source: MediaStreamTrack
  readonly track: LocalTrack
}

const OPTIONS: Readonly<Record<DeviceKind, TrackPublishOptions>> = {
  camera: {
    source: Track.Source.Camera,
    simulcast: false,
    videoEncoding: { maxBitrate: 450_000, maxFramerate: 20 },
  },
  microphone: { source: Track.Source.Microphone, stopMicTrackOnMute: false },
}

export function createPublications(room: Room): Publications {
  const published = new Map<DeviceKind, Published>()
  let wanted: Output | undefined
  let queue: Promise<void> = Promise.resolve()

  const settle = async (kind: DeviceKind) => {
    const source = wanted?.[kind]
    const current = published.get(kind)
    if (current !== undefined && current.source !== source) {
      published.delete(kind)
      await room.localParticipant.unpublishTrack(current.track, true)
    }
    if (source === undefined || published.has(kind)) return
    const track = cloneOf(source, kind)
    published.set(kind, { source, track })
    if (kind === 'microphone' && wanted?.isMuted === true) await track.mute()
    await room.localParticipant.publishTrack(track, OPTIONS[kind])
  }
  const settleAll = async () => {
    await Promise.all(DEVICE_KINDS.map(settle))
    const microphone = published.get('microphone')?.track
    await (wanted?.isMuted === true ? microphone?.mute() : microphone?.unmute())
  }

  return {
    follow(output) {
      wanted = output
      queue = queue.then(settleAll)
      return queue
    },
    stop() {
      wanted = undefined
      for (const { track } of published.values()) track.stop()
      published.clear()
    },
  }
}

/** The SDK's own guard, because its audio track is declared not quite as one of its tracks. */
function cloneOf(source: MediaStreamTrack, kind: DeviceKind): LocalTrack {
  const clone = source.clone()
  if (kind === 'camera') return new LocalVideoTrack(clone, undefined, true)
  const microphone = new LocalAudioTrack(clone, undefined, true)
  if (isLocalTrack(microphone)) return microphone
  throw new TypeError('The microphone is no track of LiveKit')
}
