// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { createTestSession } from './fake-rooms.ts'
import type { MediaSession } from './media-session.ts'
import type { MediaRoom } from './media-state.ts'

import type { RemotePerson } from './people.ts'
const table: MediaRoom = { key: 'table', url: 'wss://coffee.example', token: 'a' }
const corner: MediaRoom = { key: 'corner', url: 'wss://coffee.example', token: 'b' }

let session: MediaSession | undefined
afterEach(() => session?.dispose())

function setUp(world?: Parameters<typeof createTestSession>[0]) {
  const made = createTestSession(world)
  session = made.session
  return made
}

function atTable() {
  const world = setUp()
  world.session.enterRoom(table)
  world.last()?.options.onEvent({ type: 'link-connected' })
  return world
}

describe('the own screen', () => {
  const noor: RemotePerson = {
    attendeeId: 'noor',
    name: 'Noor Haddad',
    isMuted: false,
    isCameraOff: false,
    isSpeaking: false,
    videoSlot: () => undefined,
  }
  test('goes into the room once the person has chosen it, and ends with their press', async () => {
    const { session: media, last, browser } = atTable()
    media.startScreenShare()
    expect(media.view().screen).toMatchObject({ phase: 'choosing', canShare: true })
    await expect.poll(() => last()?.sent?.screen).toMatchObject({ picture: { deviceId: 'screen' } })
    media.stopScreenShare()
    expect(last()?.sent?.screen).toBeUndefined()
    expect(browser.screens).toMatchObject([{ isStopped: true }])
  })

  test("ends where the browser's own bar ends it", async () => {
    const { session: media, last, browser } = atTable()
    media.startScreenShare()
    await expect.poll(() => media.view().screen.phase).toBe('sharing')
    browser.screens[0]?.pullOut()
    expect(media.view().screen.phase).toBe('off')
    expect(last()?.sent?.screen).toBeUndefined()
  })

  test('is not asked for while somebody else shows theirs, and the page hears why', () => {
    const { session: media, last, browser } = atTable()
    const link = last()
    link?.people.push({ ...noor, screenSlot: () => undefined })
    link?.options.onChange()
    expect(media.view().screen.sharer?.name).toBe('Noor Haddad')
    media.startScreenShare()
    expect(media.view().screen).toMatchObject({ phase: 'off', fault: 'taken' })
    expect(browser.screens).toEqual([])
  })

  test('that is chosen after the room was left is let go unseen', async () => {
    const { session: media, browser } = atTable()
    const release = browser.hold()
    media.startScreenShare()
    media.enterRoom(corner)
    release()
    await expect.poll(() => browser.screens).toMatchObject([{ isStopped: true }])
    expect(media.view().screen.phase).toBe('off')
  })
})

test('an audience opens no device, and whoever is brought up does so without entering anew', async () => {
  const { session: media, links, last, browser } = setUp()
  const payload = btoa(JSON.stringify({ video: { canPublish: false } }))
  media.enterRoom({ ...table, token: `head.${payload}.sign` })
  last()?.options.onEvent({ type: 'link-connected' })
  expect(media.view()).toMatchObject({ self: { canPublish: false }, screen: { canShare: false } })
  expect(browser.requests).toEqual([])
  const rights = { canPublish: true, canShareScreen: true }
  last()?.options.onEvent({ type: 'link-permitted', rights })
  await expect.poll(() => last()?.sent).toMatchObject({ camera: { deviceId: 'front' } })
  last()?.options.onEvent({ type: 'link-permitted', rights: { canPublish: false, canShareScreen: false } })
  expect(browser.opened.every(({ isStopped }) => isStopped)).toBe(true)
  expect(links).toHaveLength(1)
})
