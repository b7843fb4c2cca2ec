import { readFileSync } from 'node:fs'
import { invite, startLiveKit, type TestLiveKit } from '@stamtafel/media/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCrowd, type Crowd } from './index.ts'

const NOOR = { name: 'Noor Haddad', likeness: { hue: 20, pitch: 440 } }
const SIPHO = { name: 'Sipho Dube', likeness: { hue: 140, pitch: 700 } }
const soon = { timeout: 20_000 }

let crowd: Crowd
beforeAll(async () => {
  crowd = await startCrowd()
})
afterAll(() => crowd.stop())

/** Whether LiveKit's native client is in the memory of the crowd. */
function hasLoadedMedia(): boolean {
  return readFileSync(`/proc/${crowd.pid}/maps`, 'utf8').includes('rtc-node')
}

describe('a crowd in a process of its own', () => {
  test('tells what somebody could not do, and goes on', async () => {
    const noor = await crowd.appear({ ...NOOR, media: 'none' })
    await expect(noor.sit({ table: 1 })).rejects.toThrow('Noor Haddad is not at an event')
    await expect(noor.enter({ link: 'http://127.0.0.1:1/enter#secret' })).rejects.toThrow(
      'server.unavailable',
    )
    expect(await noor.see()).toEqual({ rounds: [], rooms: [], words: [], faults: [] })
  })

  test('loads nothing of the media for people who use none', async () => {
    const noor = await crowd.appear({ ...NOOR, media: 'none' })
    expect([await noor.measure(), hasLoadedMedia()]).toEqual([[], false])
  })

  test('ends with everybody in it when it is told to, and answers nobody any more', async () => {
    const other = await startCrowd()
    const noor = await other.appear({ ...NOOR, media: 'none' })
    await other.stop()
    await other.stop()
    await expect(noor.see()).rejects.toThrow('closed')
    expect(() => process.kill(other.pid, 0)).toThrow('ESRCH')
  })
})

describe('two of a crowd in a media room', () => {
  let server: TestLiveKit
  beforeAll(async () => {
    server = await startLiveKit()
  })
  afterAll(() => server.stop())

  test('see and hear each other, each in the hue and the pitch of the other', async () => {
    const [noor, sipho] = [
      await crowd.appear({ ...NOOR, media: 'both' }),
      await crowd.appear({ ...SIPHO, media: 'both' }),
    ]
    for (const [identity, person] of [
      ['noor', noor],
      ['sipho', sipho],
    ] as const) {
      await person.meet({ key: 'table', ...(await invite(server, { room: 'table', identity })) })
    }
    const seenBy = async (person: typeof noor) => (await person.see()).rooms[0]?.people[0]
    await expect
      .poll(() => seenBy(noor), soon)
      .toMatchObject({ attendeeId: 'sipho', hue: about(140), pitch: about(700) })
    await expect
      .poll(() => seenBy(sipho), soon)
      .toMatchObject({ attendeeId: 'noor', hue: about(20), pitch: about(440) })
    const frames = (await seenBy(noor))?.frames ?? 0
    await expect.poll(async () => (await seenBy(noor))?.frames, soon).toBeGreaterThan(frames)
    expect(await noor.measure()).toMatchObject([{ key: 'table', framesDecoded: expect.any(Number) }])
    expect(hasLoadedMedia()).toBe(true)
    await noor.vanish()
    await sipho.vanish()
  })
})

/** What went through a codec is not quite what it was. */
function about(sent: number): unknown {
  return expect.toSatisfy((seen: unknown) => typeof seen === 'number' && Math.abs(seen - sent) <= 8)
}
