// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts'
import { createMediaSession, type MediaSession } from './media-session.ts'
import type { MediaRoom } from './media-state.ts'
import type { Output } from './publications.ts'
import type { RoomLink, RoomLinkOptions } from './room-link.ts'

const table: MediaRoom = { key: 'table', url: 'wss://coffee.example', token: 'a' }
const corner: MediaRoom = { key: 'corner', url: 'wss://coffee.example', token: 'b' }

class FakeLink implements RoomLink {
  readonly room: MediaRoom
  readonly options: RoomLinkOptions
  isDisposed = false
  sent: Output | undefined

  constructor(room: MediaRoom, options: RoomLinkOptions) {
    this.room = room
    this.options = options
  }

  view() {
    return { people: [], isSelfSpeaking: true, canPlayAudio: false }
  }

  send(output: Output) {
    this.sent = output
  }

  async startAudio() {}

  dispose() {
    this.isDisposed = true
  }
}

let session: MediaSession | undefined
afterEach(() => session?.dispose())

function setUp({ answer = undefined as MediaRoom | undefined, memory = new Map<string, string>() } = {}) {
  const links: FakeLink[] = []
  const browser: FakeBrowser = createFakeBrowser({ camera: 'front', microphone: 'desk' })
  let asked = 0
  const askForToken = async () => {
    asked += 1
    return answer
  }
  const openLink = (room: MediaRoom, options: RoomLinkOptions) => {
    const link = new FakeLink(room, options)
    links.push(link)
    return link
  }
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  }
  const iceServers = [{ urls: 'turn:coffee.example' }]
  session = createMediaSession(
    { now: () => Date.now(), iceServers, askForToken, isMutedAtFirst: false },
    { openLink, browser, storage },
  )
  return { session, links, browser, memory, asked: () => asked, last: () => links.at(-1) }
}

describe('rooms', () => {
  test('a room is opened with our own ICE servers, and shown as connecting, then connected', () => {
    const { session: media, last } = setUp()
    media.enterRoom(table)
    expect(last()?.options.iceServers).toEqual([{ urls: 'turn:coffee.example' }])
    expect(media.view()).toMatchObject({ status: 'connecting', roomKey: 'table' })
    last()?.options.onEvent({ type: 'link-connected' })
    expect(media.view()).toMatchObject({
      status: 'connected',
      self: { isSpeaking: true },
      canPlayAudio: false,
    })
  })

  test('the first room is disposed of before the second opens', () => {
    const { session: media, links } = setUp()
    media.enterRoom(table)
    media.enterRoom(corner)
    expect(links.map((link) => [link.room.key, link.isDisposed])).toEqual([
      ['table', true],
      ['corner', false],
    ])
  })

  test('a lost connection is disposed of, and the door says where to go on', async () => {
    const { session: media, links, last, asked } = setUp({ answer: corner })
    media.enterRoom(table)
    last()?.options.onEvent({ type: 'link-ended', reason: 'lost' })
    expect(links[0]?.isDisposed).toBe(true)
    expect(media.view().status).toBe('lost')
    await expect.poll(() => last()?.room.key).toBe('corner')
    expect(asked()).toBe(1)
  })

  test('a bell rings by itself', async () => {
    const { session: media, last } = setUp()
    const bell = Date.now() + 30
    media.reserve({ ...corner, opensAt: bell, bell, endsAt: bell + 60_000, goodbyeUntil: bell + 70_000 })
    expect(last()).toBeUndefined()
    await expect.poll(() => last()?.room.key).toBe('corner')
  })

  test('a session that was disposed of does nothing more', () => {
    const { session: media, links } = setUp()
    media.enterRoom(table)
    media.dispose()
    media.enterRoom(corner)
    expect(links.map((link) => link.isDisposed)).toEqual([true])
  })
})

describe('camera and microphone', () => {
  test('are opened when a room is entered and sent into it', async () => {
    const { session: media, last, browser } = setUp()
    media.enterRoom(table)
    await expect
      .poll(() => last()?.sent)
      .toMatchObject({
        camera: { deviceId: 'front' },
        microphone: { deviceId: 'desk' },
        isMuted: false,
      })
    expect(browser.requests).toHaveLength(1)
  })

  test('are opened once for all rooms', async () => {
    const { session: media, last, browser } = setUp()
    media.holdDevices(true)
    await expect.poll(() => media.view().camera.state).toBe('open')
    media.enterRoom(table)
    media.enterRoom(corner)
    expect(last()?.sent).toMatchObject({ camera: { deviceId: 'front' } })
    expect(browser.requests).toHaveLength(1)
  })

  test('camera off lets the camera go', async () => {
    const { session: media, last, browser } = setUp()
    media.enterRoom(table)
    await expect.poll(() => media.view().camera.state).toBe('open')
    media.setCameraOff(true)
    expect(browser.opened[0]?.isStopped).toBe(true)
    expect(last()?.sent?.camera).toBeUndefined()
    expect(media.view()).toMatchObject({ self: { isCameraOff: true }, camera: { state: 'closed' } })
  })

  test('muting keeps the microphone open and says so to the room', async () => {
    const { session: media, last, browser } = setUp()
    media.enterRoom(table)
    await expect.poll(() => media.view().microphone.state).toBe('open')
    media.setMuted(true)
    expect(last()?.sent).toMatchObject({ microphone: { deviceId: 'desk' }, isMuted: true })
    expect(media.view().self).toMatchObject({ isMuted: true, isSpeaking: false })
    expect(browser.opened.map(({ isStopped }) => isStopped)).toEqual([false, false])
  })

  test('who comes muted does not open the microphone', async () => {
    const { session: media, browser } = setUp()
    media.setMuted(true)
    media.enterRoom(table)
    await expect.poll(() => media.view().camera.state).toBe('open')
    expect(browser.requests).toHaveLength(1)
    expect(browser.requests[0]).not.toHaveProperty('audio')
  })

  test('the choices outlive a reload of the tab', async () => {
    const { session: first, memory } = setUp()
    first.setMuted(true)
    first.setCameraOff(true)
    first.dispose()
    const { session: second, browser } = setUp({ memory })
    expect(second.view().self).toMatchObject({ isMuted: true, isCameraOff: true })
    second.enterRoom(table)
    await expect.poll(() => second.view().status).toBe('connecting')
    expect(browser.requests).toEqual([])
  })
})

test('listeners hear of every change, and no more after they have stopped', () => {
  const { session: media } = setUp()
  let heard = 0
  const stop = media.subscribe(() => {
    heard += 1
  })
  const before = media.view()
  media.setMuted(true)
  expect(heard).toBeGreaterThan(0)
  expect(media.view()).not.toBe(before)
  stop()
  heard = 0
  media.setMuted(false)
  expect(heard).toBe(0)
})
