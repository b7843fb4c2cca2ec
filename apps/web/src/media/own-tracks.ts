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
import type { CapturedScreen } from './screen-capture.ts'
import type { ScreenPublisher } from './screen-publication.ts'

const OPTIONS: Readonly<Record<DeviceKind, TrackPublishOptions>> = {
  camera: {
    source: Track.Source.Camera,
    simulcast: false,
    videoEncoding: { maxBitrate: 450_000, maxFramerate: 20 },
  },
  microphone: { source: Track.Source.Microphone, stopMicTrackOnMute: false },
}

/** Full size before smooth movement: what is shown is mostly read. */
const SCREEN_OPTIONS: Readonly<Record<keyof CapturedScreen, TrackPublishOptions>> = {
  picture: {
    source: Track.Source.ScreenShare,
    simulcast: false,
    degradationPreference: 'maintain-resolution',
    screenShareEncoding: { maxBitrate: 2_500_000, maxFramerate: 15 },
  },
  sound: { source: Track.Source.ScreenShareAudio, dtx: false, red: false },
}

/** Publishes in a room; as tracks that are provided, so that a mute leaves the device open and asks for none. */
export function publisherOf({ localParticipant }: Room): Publisher<LocalTrack> {
  return {
    wrap: (clone, kind) =>
      kind === 'camera' ? new LocalVideoTrack(clone, undefined, true) : audioTrackOf(clone),
    publish: (track, kind) => localParticipant.publishTrack(track, OPTIONS[kind]),
  }
}

/** Shows a screen in a room; who else does is read from what they publish. */
export function screenPublisherOf(room: Room): ScreenPublisher<LocalTrack> {
  const { localParticipant, remoteParticipants } = room
  return {
    async publish(clone, part) {
      const track = part === 'picture' ? new LocalVideoTrack(clone, undefined, true) : audioTrackOf(clone)
      await localParticipant.publishTrack(track, SCREEN_OPTIONS[part])
      return track
    },
    unpublish: (track) => localParticipant.unpublishTrack(track, false),
    self: () => localParticipant.identity,
    others: () =>
      [...remoteParticipants.values()]
        .filter(({ isScreenShareEnabled }) => isScreenShareEnabled)
        .map(({ identity }) => identity),
  }
}

/** The SDK's own guard, because its audio track is declared not quite as one of its tracks. */
function audioTrackOf(clone: MediaStreamTrack): LocalTrack {
  const microphone = new LocalAudioTrack(clone, undefined, true)
  if (isLocalTrack(microphone)) return microphone
  throw new TypeError('The microphone is no track of LiveKit')
}
