import {
  AudioStream,
  RoomEvent,
  TrackKind,
  VideoBufferType,
  VideoStream,
  type RemoteTrack,
  type Room,
} from '@livekit/rtc-node'
import { hueOf } from '../picture/colour.ts'
import { wallOf } from '../picture/paint-person.ts'
import { meanColour } from '../picture/picture.ts'
import type { SeenPerson } from '../protocol.ts'
import { pitchOf } from '../sound/pitch-of.ts'
import { SAMPLE_RATE } from '../sound/tone.ts'

/** Every so many frames the wall is looked at, and every so many tenths of a second somebody is listened to. */
const LOOK_EVERY = 5
const LISTEN_EVERY = 3
const HEARING = { sampleRate: SAMPLE_RATE, numChannels: 1, frameSizeMs: 100 }

type Sighting = { -readonly [K in keyof SeenPerson]: SeenPerson[K] }

/** What is seen and heard of the others in a room, from before it is entered until `stop`. */
export interface Watch {
  seen(): readonly SeenPerson[]
  stop(): Promise<void>
}

export function watchPeople(room: Room): Watch {
  const people = new Map<string, Sighting>()
  const followed = new Map<RemoteTrack, () => Promise<void>>()
  const sighting = (attendeeId: string) => {
    const known = people.get(attendeeId) ?? { attendeeId, frames: 0, hue: null, pitch: null }
    people.set(attendeeId, known)
    return known
  }
  const stopFollowing = async (track: RemoteTrack) => {
    const stop = followed.get(track)
    followed.delete(track)
    await stop?.()
  }
  room.on(RoomEvent.ParticipantConnected, ({ identity }) => void sighting(identity))
  room.on(RoomEvent.TrackSubscribed, (track, _, { identity }) => {
    followed.set(track, followTrack(track, sighting(identity)))
  })
  room.on(RoomEvent.TrackUnsubscribed, (track) => void stopFollowing(track))
  return {
    seen: () => Array.from(people.values(), (one) => ({ ...one })),
    async stop() {
      await Promise.all(Array.from(followed.keys(), stopFollowing))
    },
  }
}

function followTrack(track: RemoteTrack, sighting: Sighting): () => Promise<void> {
  if (track.kind === TrackKind.KIND_VIDEO) {
    return follow(new VideoStream(track), ({ frame }) => {
      sighting.frames += 1
      if (sighting.frames % LOOK_EVERY !== 1) return
      const picture = frame.type === VideoBufferType.I420 ? frame : frame.convert(VideoBufferType.I420)
      sighting.hue = hueOf(meanColour(picture, wallOf(picture))) ?? null
    })
  }
  let pieces = 0
  return follow(new AudioStream(track, HEARING), ({ data }) => {
    pieces += 1
    if (pieces % LISTEN_EVERY === 1) sighting.pitch = pitchOf(data, SAMPLE_RATE) ?? null
  })
}

/** Reads a stream to its end, or until told to stop. */
function follow<T>(stream: ReadableStream<T>, take: (value: T) => void): () => Promise<void> {
  const reader = stream.getReader()
  const read = async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      take(value)
    }
  }
  const end = read()
  return async () => {
    await reader.cancel()
    await end
  }
}
