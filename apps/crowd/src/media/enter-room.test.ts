import { setTimeout as wait } from 'node:timers/promises'
import { changeRole, invite, startLiveKit, type TestLiveKit } from '@stamtafel/media/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Likeness } from '../protocol.ts'
import { disposeMedia, enterRoom } from './load-media.ts'
import type { OpenRoom } from './room.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }
const soon = { timeout: 20_000 }

let server: TestLiveKit
beforeAll(async () => {
  server = await startLiveKit()
})
afterAll(async () => {
  await disposeMedia()
  await server.stop()
})

interface Guest {
  readonly room: string
  readonly name: string
  readonly likeness: Likeness
  readonly receives?: boolean
  readonly onLost?: () => void
}

async function come({ room, name, likeness, receives = true, onLost = () => {} }: Guest): Promise<OpenRoom> {
  const access = await invite(server, { room, identity: name })
  return enterRoom(access, { name, likeness, receives, iceServers: [] }, onLost)
}

test('two people see and hear each other in their own hue and pitch, from when they go live', async () => {
  const noor = await come({ room: 'pair', name: 'noor', likeness: NOOR })
  const sipho = await come({ room: 'pair', name: 'sipho', likeness: SIPHO })
  noor.setLive(true)
  await expect.poll(() => sipho.seen()[0]?.pitch, soon).toBe(NOOR.pitch)
  await expect.poll(() => near(sipho.seen()[0]?.hue, NOOR.hue), soon).toBe(true)
  // The other is connected meanwhile, and neither seen nor heard.
  expect(noor.seen()).toEqual([{ attendeeId: 'sipho', frames: 0, hue: null, pitch: null }])
  sipho.setLive(true)
  await expect.poll(() => near(noor.seen()[0]?.hue, SIPHO.hue), soon).toBe(true)
  await expect.poll(() => near(noor.seen()[0]?.pitch, SIPHO.pitch), soon).toBe(true)
  const { audioPackets, framesDecoded, samples } = await noor.measure()
  expect([audioPackets, framesDecoded, samples].every((count) => count > 0)).toBe(true)
  await Promise.all([noor.close(), sipho.close()])
})

test('somebody who goes off is still there, and silent', async () => {
  const noor = await come({ room: 'pause', name: 'noor', likeness: NOOR })
  const sipho = await come({ room: 'pause', name: 'sipho', likeness: SIPHO })
  noor.setLive(true)
  await expect.poll(() => sipho.seen()[0]?.pitch, soon).toBe(NOOR.pitch)
  noor.setLive(false)
  await expect.poll(() => sipho.seen()[0]?.pitch, soon).toBe(null)
  noor.setLive(true)
  await expect.poll(() => sipho.seen()[0]?.pitch, soon).toBe(NOOR.pitch)
  await Promise.all([noor.close(), sipho.close()])
})

test('whoever only sends is seen, and sees nobody', async () => {
  const noor = await come({ room: 'stage', name: 'noor', likeness: NOOR, receives: false })
  const sipho = await come({ room: 'stage', name: 'sipho', likeness: SIPHO })
  for (const one of [noor, sipho]) one.setLive(true)
  await expect.poll(() => near(sipho.seen()[0]?.pitch, NOOR.pitch), soon).toBe(true)
  expect(noor.seen()).toEqual([])
  await Promise.all([noor.close(), sipho.close()])
})

test('whoever watches a stage is seen from when they come on it, until they come down, and then again', async () => {
  const room = 'talk'
  const noor = await come({ room, name: 'noor', likeness: NOOR })
  const access = await invite(server, { room, identity: 'sipho', role: 'audience' })
  const visitor = { name: 'sipho', likeness: SIPHO, receives: true, isWatched: true, iceServers: [] }
  const sipho = await enterRoom(access, visitor, () => {})
  noor.setLive(true)
  await expect.poll(() => near(sipho.seen()[0]?.pitch, NOOR.pitch), soon).toBe(true)
  expect(noor.seen()).toEqual([])
  const frames = () => noor.seen()[0]?.frames ?? 0
  const isStill = async () => {
    const before = frames()
    await wait(500)
    return frames() === before
  }
  for (const _ of ['first', 'second']) {
    const before = frames()
    await changeRole(server, { room, identity: 'sipho', role: 'on-stage' })
    sipho.setLive(true)
    await expect.poll(frames, soon).toBeGreaterThan(before)
    await expect.poll(() => near(noor.seen()[0]?.pitch, SIPHO.pitch), soon).toBe(true)
    await changeRole(server, { room, identity: 'sipho', role: 'audience' })
    await expect.poll(isStill, soon).toBe(true)
    sipho.setLive(false)
  }
  expect(noor.seen()).toMatchObject([{ attendeeId: 'sipho' }])
  await Promise.all([noor.close(), sipho.close()])
})

test('whoever is put out learns of it, and whoever closes does not', async () => {
  const said: string[] = []
  const first = await come({ room: 'once', name: 'noor', likeness: NOOR, onLost: () => said.push('first') })
  const second = await come({ room: 'once', name: 'noor', likeness: NOOR, onLost: () => said.push('second') })
  await expect.poll(() => said, soon).toEqual(['first'])
  await Promise.all([first.close(), second.close()])
  expect(said).toEqual(['first'])
})

test('a token that opens nothing is said at once', async () => {
  const visitor = { name: 'noor', likeness: NOOR, receives: true, iceServers: [] }
  await expect(enterRoom({ url: server.url, token: 'coffee' }, visitor, () => {})).rejects.toThrow('401')
})

/** A picture and a sound that went through a codec are not quite what they were. */
function near(seen: number | null | undefined, sent: number): boolean {
  return typeof seen === 'number' && Math.abs(seen - sent) <= 8
}
