import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  LocalVideoTrack,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
  type LocalParticipant,
} from '@livekit/rtc-node'
import { paintPerson } from '../picture/paint-person.ts'
import { createPicture } from '../picture/picture.ts'
import type { Likeness } from '../protocol.ts'
import { SAMPLE_RATE, toneOf } from '../sound/tone.ts'
import { muteTrack } from './mute-track.ts'

const SIZE = { width: 320, height: 180 }
const FRAME_MS = 66
/** So much of the tone waits to be sent. */
const QUEUE_MS = 200

const CAMERA = new TrackPublishOptions({
  source: TrackSource.SOURCE_CAMERA,
  simulcast: false,
  videoEncoding: { maxBitrate: 150_000n, maxFramerate: 15 },
})
const MICROPHONE = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: false })

interface Sender {
  readonly track: LocalVideoTrack | LocalAudioTrack
  readonly start: () => void
  readonly stop: () => Promise<void>
}

/** What somebody shows and hums in one room. */
export interface Performance {
  setLive(isLive: boolean): void
  stop(): Promise<void>
}

/** Publishes a camera and a microphone, both muted; nothing is drawn or hummed until they go live. */
export async function publishPerson(
  participant: LocalParticipant,
  { name, likeness }: { readonly name: string; readonly likeness: Likeness },
): Promise<Performance> {
  const camera = createCamera(name, likeness.hue)
  const microphone = createMicrophone(likeness.pitch)
  for (const { track } of [camera, microphone]) muteTrack(track, true)
  await participant.publishTrack(camera.track, CAMERA)
  await participant.publishTrack(microphone.track, MICROPHONE)
  let isLive = false
  return {
    setLive(next) {
      if (next === isLive) return
      isLive = next
      for (const { track, start, stop } of [camera, microphone]) {
        muteTrack(track, !next)
        if (next) start()
        else void stop()
      }
    },
    async stop() {
      await Promise.all([camera.stop(), microphone.stop()])
      await Promise.all([camera.track.close(), microphone.track.close()])
    },
  }
}

function createCamera(name: string, hue: number): Sender {
  const source = new VideoSource(SIZE.width, SIZE.height)
  const picture = createPicture(SIZE.width, SIZE.height)
  const frame = new VideoFrame(picture.data, SIZE.width, SIZE.height, VideoBufferType.I420)
  let timer: ReturnType<typeof setInterval> | undefined
  const show = () => {
    paintPerson(picture, { name, hue, at: new Date() })
    source.captureFrame(frame)
  }
  return {
    track: LocalVideoTrack.createVideoTrack('camera', source),
    start() {
      timer ??= setInterval(show, FRAME_MS)
    },
    async stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}

function createMicrophone(pitch: number): Sender {
  const source = new AudioSource(SAMPLE_RATE, 1, QUEUE_MS)
  const pieces = toneOf(pitch).map((samples) => new AudioFrame(samples, SAMPLE_RATE, 1, samples.length))
  let humming: AbortController | undefined
  let hum = Promise.resolve()
  const humUntil = async (end: AbortSignal) => {
    for (let index = 0; !end.aborted; index++) {
      const piece = pieces[index % pieces.length]
      // It is taken as soon as there is room for it, so this goes at the pace of the sound.
      if (piece) await source.captureFrame(piece)
    }
  }
  return {
    track: LocalAudioTrack.createAudioTrack('microphone', source),
    start() {
      const { signal } = (humming = new AbortController())
      hum = hum.then(() => humUntil(signal))
    },
    async stop() {
      humming?.abort()
      await hum
    },
  }
}
