import { createTestDatabase, createTestDeps } from '@stamtafel/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { buildWholeApp } from '../testing/build-whole-app.ts'
import { FAIR, fakePresence, MARKET, startLive } from '../testing/start-live.ts'
import { createWorld, TARGETS, WHOS } from '../testing/world.ts'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

describe('an organiser who looks on', () => {
  test('hears first how far the event is, and has no media', async () => {
    const presence = { ...fakePresence(), readRevisions: async () => new Map([[FAIR, 9]]) }
    const { lookOn } = await start({ presence })
    const page = await lookOn()
    await expect
      .poll(() => page.frames.flat())
      .toMatchObject([{ type: 'stream.opened', sequence: 1, revision: 9, isMediaTab: false }])
  })

  test('is not there by it, nor gone afterwards', async () => {
    const { lookOn, presence } = await start()
    const page = await lookOn()
    await expect.poll(() => page.frames.length).toBe(1)
    page.socket.close()
    await expect.poll(() => page.closed()).toBeDefined()
    expect(presence.said).toEqual([])
  })

  test('hears what everybody at the event hears, and nothing that is for one person or of another event', async () => {
    const { live, lookOn } = await start()
    const [page, elsewhere] = [await lookOn(), await lookOn(MARKET)]
    const message = { type: 'speed-date.changed', speedDateId: 's' } as const
    await live.publish({ eventId: FAIR, to: { attendeeIds: ['noor'] }, message: { type: 'place.changed' } })
    await live.publish({ eventId: FAIR, revision: 8, to: 'event', message })
    await expect.poll(() => page.heard()).toEqual([{ ...message, sequence: 2, revision: 8 }])
    expect(elsewhere.heard()).toEqual([])
  })

  test('hears that a round is prepared, and nothing of who meets whom', async () => {
    const { live, lookOn } = await start()
    const page = await lookOn()
    const message = { type: 'round.prepared', speedDateId: 's', roundId: 'r' } as const
    await live.publish({ eventId: FAIR, revision: 8, to: 'event', message })
    await expect
      .poll(() => page.heard())
      .toEqual([{ type: 'speed-date.changed', speedDateId: 's', sequence: 2, revision: 8 }])
  })

  test('hears no more as soon as they may not any longer', async () => {
    let may = true
    const { lookOn } = await start({ beatMs: 20, mayLookOn: () => may })
    const page = await lookOn()
    may = false
    await expect.poll(() => page.closed()).toEqual({ code: 4000, reason: 'permission.denied' })
  })
})

test('only those who run the event are let in, asked as a page', async () => {
  const db = await createTestDatabase()
  const deps = createTestDeps(db)
  const { app, secret } = await buildWholeApp(deps)
  const { targets, cookies } = await createWorld({ db, deps, secret })
  const answered: Record<string, number[]> = {}
  for (const who of WHOS) {
    answered[who] = []
    for (const target of TARGETS) {
      const url = `/api/organise/${targets[target].eventId}/live`
      answered[who].push((await app.inject({ url, headers: { cookie: cookies[who] } })).statusCode)
    }
  }
  const nobody = [401, 401, 401, 401]
  expect(answered).toEqual({
    anonymous: nobody,
    attendee: nobody,
    'banned attendee': nobody,
    'attendee elsewhere': nobody,
    member: [403, 404, 404, 404],
    organiser: [204, 404, 404, 404],
    owner: [204, 404, 404, 404],
    'organiser elsewhere': [404, 204, 404, 404],
  })
})

async function start(setup: Parameters<typeof startLive>[0] = {}) {
  const started = await startLive(setup)
  closings.push(() => started.app.close())
  return started
}
