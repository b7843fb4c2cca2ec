import { expect, test } from 'vitest'
import { FakeTrack } from './fake-browser.ts'
import { createPublications, type Output, type OwnTrack } from './publications.ts'

class FakeOwnTrack implements OwnTrack {
  mediaStreamTrack: MediaStreamTrack
  isMuted = false
  constructor(clone: MediaStreamTrack) {
    this.mediaStreamTrack = clone
  }

  async mute() {
    this.isMuted = true
    this.mediaStreamTrack.enabled = false
  }

  async unmute() {
    if (this.isMuted) this.mediaStreamTrack.enabled = true
    this.isMuted = false
  }

  async replaceTrack(track: MediaStreamTrack) {
    this.mediaStreamTrack = track
  }

  stop() {
    this.mediaStreamTrack.stop()
  }
}

function setUp() {
  const log: string[] = []
  const made: FakeOwnTrack[] = []
  const tracks = new Map<string, FakeOwnTrack>()
  let gate: Promise<void> = Promise.resolve()
  const publications = createPublications<FakeOwnTrack>({
    wrap(clone) {
      const track = new FakeOwnTrack(clone)
      made.push(track)
      return track
    },
    async publish(track, kind) {
      await gate
      tracks.set(kind, track)
      log.push(`${kind} ${track.isMuted ? 'muted' : 'heard'}`)
    },
  })
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    return resolve
  }
  return { publications, log, tracks, wrapped: () => made, hold }
}

function device(name: string) {
  const source = new FakeTrack(name)
  const [track] = source.asTracks()
  if (track === undefined) throw new Error('It is a track')
  return { source, track }
}

const camera = device('front')
const microphone = device('desk')
const all: Output = {
  camera: camera.track,
  microphone: microphone.track,
  isPictureHeld: false,
  isMuted: false,
}

test('a clone of each source is published, and the source is left alone', async () => {
  const { publications, log, tracks } = setUp()
  await publications.follow(all)
  expect(log).toEqual(['camera heard', 'microphone heard'])
  expect(tracks.get('camera')?.mediaStreamTrack).not.toBe(camera.track)
  publications.stop()
  expect(tracks.get('camera')?.mediaStreamTrack).toMatchObject({ isStopped: true })
  expect(camera.source.isStopped).toBe(false)
})

test('what is to be kept back is muted before it is published', async () => {
  const { publications, log, tracks } = setUp()
  await publications.follow({ ...all, isPictureHeld: true, isMuted: true })
  expect(log).toEqual(['camera muted', 'microphone muted'])
  await publications.follow({ ...all, isMuted: true })
  expect([tracks.get('camera')?.isMuted, tracks.get('microphone')?.isMuted]).toEqual([false, true])
})

test('what is wanted while something is published counts in the end', async () => {
  const { publications, tracks, hold } = setUp()
  const release = hold()
  void publications.follow(all)
  const settled = publications.follow({ ...all, isMuted: true })
  release()
  await settled
  expect(tracks.get('microphone')?.isMuted).toBe(true)
})

test('a mute is obeyed at once, even while something is published', async () => {
  const { publications, wrapped, hold } = setUp()
  const release = hold()
  void publications.follow(all)
  await expect.poll(wrapped).toHaveLength(2)
  const settled = publications.follow({ ...all, isMuted: true })
  expect(wrapped().map(({ mediaStreamTrack }) => mediaStreamTrack.enabled)).toEqual([true, false])
  release()
  await settled
  await publications.follow(all)
  expect(wrapped().map(({ mediaStreamTrack }) => mediaStreamTrack.enabled)).toEqual([true, true])
})

test('another device goes into the same publication, and the clone of the first is let go', async () => {
  const { publications, log, tracks } = setUp()
  await publications.follow(all)
  const before = tracks.get('camera')?.mediaStreamTrack
  await publications.follow({ ...all, camera: device('back').track })
  expect(log).toHaveLength(2)
  expect(tracks.get('camera')?.mediaStreamTrack).toMatchObject({ deviceId: 'back', isStopped: false })
  expect(before).toMatchObject({ isStopped: true })
})

test('a camera that is off is muted and let go, and comes back without being published again', async () => {
  const { publications, log, tracks } = setUp()
  await publications.follow(all)
  await publications.follow({ ...all, camera: undefined })
  const own = tracks.get('camera')
  expect(own).toMatchObject({ isMuted: true, mediaStreamTrack: { isStopped: true } })
  await publications.follow(all)
  expect(own).toMatchObject({ isMuted: false, mediaStreamTrack: { isStopped: false } })
  expect(log).toHaveLength(2)
})

test('who leaves while a device is exchanged leaves no camera open', async () => {
  const { publications, tracks } = setUp()
  await publications.follow(all)
  const exchanged = publications.follow({ ...all, camera: device('back').track })
  publications.stop()
  await exchanged
  expect(tracks.get('camera')?.mediaStreamTrack).toMatchObject({ isStopped: true })
})
