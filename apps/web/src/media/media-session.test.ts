// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { createTestSession } from './fake-rooms.ts'
import type { MediaSession } from './media-session.ts'
import type { MediaRoom, Reservation } from './media-state.ts'

const table: MediaRoom = { key: 'table', url: 'wss://coffee.example', token: 'a' }
const corner: MediaRoom = { key: 'corner', url: 'wss://coffee.example', token: 'b' }

/** A round that opens now and whose bell rings in a moment. */
function ahead(ms: number): Reservation {
  const bell = Date.now() + ms
  return { ...corner, opensAt: 0, bell, endsAt: bell + 60_000, goodbyeUntil: bell + 70_000 }
}

let session: MediaSession | undefined
afterEach(() => session?.dispose())

function setUp(world?: Parameters<typeof createTestSession>[0]) {
  const made = createTestSession(world)
  session = made.session
  return made
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
    const { session: media, links, last, asked } = setUp({ access: { place: corner } })
    media.enterRoom(table)
    last()?.options.onEvent({ type: 'link-ended', reason: 'lost' })
    expect(links[0]?.isDisposed).toBe(true)
    expect(media.view().status).toBe('lost')
    await expect.poll(() => last()?.room.key).toBe('corner')
    expect(asked()).toBe(1)
  })

  test('a bell rings by itself', async () => {
    const { session: media, links } = setUp()
    media.enterRoom(table)
    media.reserve(ahead(30))
    const [first, second] = links
    expect(second?.options.isHidden).toBe(true)
    expect(media.view().roomKey).toBe('table')
    await expect.poll(() => media.view().roomKey).toBe('corner')
    expect(first?.isDisposed).toBe(true)
    expect(second).toMatchObject({ isRevealed: true, isDisposed: false })
    expect(links).toHaveLength(2)
  })

  test('who is in the room of the next round is nowhere to be seen before its bell', () => {
    const { session: media, links } = setUp()
    media.enterRoom(table)
    media.reserve(ahead(60_000))
    links[1]?.options.onEvent({ type: 'link-connected' })
    expect(media.view()).toMatchObject({ status: 'connecting', roomKey: 'table', people: [] })
    media.leaveRoom()
    expect(media.view()).toMatchObject({ status: 'idle', people: [] })
  })

  test('a round that is called off is not waited for', () => {
    const { session: media, links } = setUp()
    media.reserve(ahead(60_000))
    media.callOff()
    expect(links.map(({ isDisposed }) => isDisposed)).toEqual([true])
  })

  test('a session that was disposed of does nothing more', () => {
    const { session: media, links } = setUp()
    media.enterRoom(table)
    media.reserve(ahead(60_000))
    media.dispose()
    media.enterRoom(corner)
    expect(links.map((link) => link.isDisposed)).toEqual([true, true])
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

  test('before the bell everything is kept back, and just before it the picture is not any more', async () => {
    let clock = 0
    const { session: media, last } = setUp({ now: () => clock })
    const at = (instant: number) => {
      clock = instant
      media.holdDevices(true)
      return last()
    }
    media.reserve({ ...corner, opensAt: 0, bell: 5000, endsAt: 9000, goodbyeUntil: 9000 })
    last()?.options.onEvent({ type: 'link-connected' })
    await expect.poll(() => last()?.sent).toMatchObject({ camera: { deviceId: 'front' } })
    expect(at(4000)).toMatchObject({ isRevealed: false, sent: { isPictureHeld: true, isMuted: true } })
    expect(at(4900)).toMatchObject({ isRevealed: false, sent: { isPictureHeld: false, isMuted: true } })
    expect(at(5000)).toMatchObject({ isRevealed: true, sent: { isPictureHeld: false, isMuted: false } })
  })

  test('muted and camera off survive the bell', async () => {
    const { session: media, last, browser } = setUp()
    media.setMuted(true)
    media.setCameraOff(true)
    media.reserve(ahead(20))
    await expect.poll(() => media.view().roomKey).toBe('corner')
    expect(last()?.sent).toMatchObject({ camera: undefined, isMuted: true })
    expect(media.view().self).toMatchObject({ isMuted: true, isCameraOff: true })
    expect(browser.requests).toEqual([])
  })

  test('of whoever is not looking nothing is sent, and at their return all of it without opening anything', async () => {
    const { session: media, last, browser } = setUp()
    media.holdDevices(true)
    await expect.poll(() => media.view().camera.state).toBe('open')
    media.setUnseen(true)
    media.reserve(ahead(20))
    await expect.poll(() => media.view().roomKey).toBe('corner')
    expect(last()?.sent).toMatchObject({ isPictureHeld: true, isMuted: true })
    expect(media.view().self).toMatchObject({ isUnseen: true, isMuted: false, isSpeaking: false })
    expect(browser.opened.map(({ isStopped }) => isStopped)).toEqual([false, false])
    media.setUnseen(false)
    expect(last()?.sent).toMatchObject({ isPictureHeld: false, isMuted: false })
    expect(browser.requests).toHaveLength(1)
  })

  test('another camera goes into both rooms', async () => {
    const { session: media, links } = setUp()
    media.enterRoom(table)
    media.reserve(ahead(60_000))
    await expect.poll(() => media.view().camera.state).toBe('open')
    media.chooseDevice('camera', 'back')
    const cameras = () => links.map(({ sent }) => sent?.camera)
    await expect.poll(cameras).toMatchObject([{ deviceId: 'back' }, { deviceId: 'back' }])
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
