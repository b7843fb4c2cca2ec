import {
  LocalAudioTrack,
  LocalVideoTrack,
  Track,
  isLocalTrack,
  type LocalTrack,
  type Room,
  type TrackPublishOptions,
} from 'livekit-client'
import type { DeviceKind } from './open-devices.ts'
import type { Publisher } from './publications.ts'

const OPTIONS: Readonly<Record<DeviceKind, TrackPublishOptions>> = {
  camera: {
    source: Track.Source.Camera,
    simulcast: false,
    videoEncoding: { maxBitrate: 450_000, maxFramerate: 20 },
  },
  microphone: { source: Track.Source.Microphone, stopMicTrackOnMute: false },
}

/** Publishes in a room; as tracks that are provided, so that a mute leaves the device open and asks for none. */
export function publisherOf({ localParticipant }: Room): Publisher<LocalTrack> {
  return {
    wrap: (clone, kind) =>
      kind === 'camera' ? new LocalVideoTrack(clone, undefined, true) : audioTrackOf(clone),
    publish: (track, kind) => localParticipant.publishTrack(track, OPTIONS[kind]),
  }
}

/** The SDK's own guard, because its audio track is declared not quite as one of its tracks. */
function audioTrackOf(clone: MediaStreamTrack): LocalTrack {
  const microphone = new LocalAudioTrack(clone, undefined, true)
  if (isLocalTrack(microphone)) return microphone
  throw new TypeError('The microphone is no track of LiveKit')
}
