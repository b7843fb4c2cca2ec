import type { LiveMessage } from '@stamtafel/domain'
import { afterEach, describe, expect, test } from 'vitest'
import { FAIR, fakePresence, MARKET, startLive } from '../testing/start-live.ts'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

describe('a message', () => {
  test('for an event is heard by everybody there, and by nobody elsewhere', async () => {
    const { live, connect } = await start()
    const [noor, sam, ada] = [
      await connect('noor'),
      await connect('sam'),
      await connect('ada', 'tab-12345', MARKET),
    ]
    await live.publish({ eventId: FAIR, to: 'event', message: { type: 'media.restored' } })
    await expect.poll(() => [noor.heard().length, sam.heard().length]).toEqual([1, 1])
    expect(ada.heard()).toEqual([])
  })

  test('for some is heard in all their tabs, and by nobody else', async () => {
    const { live, connect } = await start()
    const [one, two, sam] = [await connect('noor'), await connect('noor', 'tab-67890'), await connect('sam')]
    const message: LiveMessage = { type: 'media-tab.taken', tabId: 'tab-67890' }
    await live.publish({ eventId: FAIR, to: { attendeeIds: ['noor'] }, message })
    await expect.poll(() => [one.heard().length, two.heard().length]).toEqual([1, 1])
    expect(sam.heard()).toEqual([])
  })

  test('carries the revision of its change, and the number of its place in the stream', async () => {
    const { live, connect } = await start()
    const noor = await connect('noor')
    await live.publish({ eventId: FAIR, revision: 8, to: 'event', message: { type: 'event.changed' } })
    await expect.poll(() => noor.heard()).toEqual([{ sequence: 2, type: 'event.changed', revision: 8 }])
  })
})

describe('changes that come together', () => {
  test('leave in one frame, each of them once and by its latest revision', async () => {
    const { live, connect } = await start()
    const noor = await connect('noor')
    await expect.poll(() => noor.frames.length).toBe(1)
    for (const [tableId, revision] of [
      ['t-1', 8],
      ['t-2', 9],
      ['t-1', 10],
    ] as const) {
      await live.publish({
        eventId: FAIR,
        revision,
        to: 'event',
        message: { type: 'table.changed', tableId },
      })
    }
    await expect
      .poll(() => noor.frames.slice(1))
      .toEqual([
        [
          { sequence: 2, type: 'table.changed', tableId: 't-2', revision: 9 },
          { sequence: 3, type: 'table.changed', tableId: 't-1', revision: 10 },
        ],
      ])
  })

  test('leave before the message that follows them', async () => {
    const { live, connect } = await start()
    const noor = await connect('noor')
    const started = {
      type: 'round.started',
      speedDateId: 's',
      roundId: 'r',
      number: 1,
      endsAt: 'then',
    } as const
    await live.publish({ eventId: FAIR, to: 'event', message: { type: 'event.changed' } })
    await live.publish({ eventId: FAIR, to: 'event', message: started })
    await expect.poll(() => noor.heard().map(({ type }) => type)).toEqual(['event.changed', 'round.started'])
  })

  test('of one person and of the event keep their order', async () => {
    const { live, connect } = await start()
    const noor = await connect('noor')
    await live.publish({ eventId: FAIR, to: 'event', message: { type: 'event.changed' } })
    await live.publish({ eventId: FAIR, to: { attendeeIds: ['noor'] }, message: { type: 'place.changed' } })
    await expect.poll(() => noor.heard().map(({ type }) => type)).toEqual(['event.changed', 'place.changed'])
  })
})

describe('the heartbeat', () => {
  test('says how far the event is, also where the message of a change was lost', async () => {
    const { connect } = await start({ beatMs: 50, presence: presenceThat(async () => new Map([[FAIR, 12]])) })
    const noor = await connect('noor')
    await expect
      .poll(() => noor.heard()[0])
      .toEqual({ sequence: 2, type: 'revision.reached', revision: 12, now: '2026-11-24T12:00:00.000Z' })
  })

  test('goes on while the database is away', async () => {
    const presence = presenceThat(() => Promise.reject(new Error('away')))
    const { connect } = await start({ beatMs: 50, presence })
    const noor = await connect('noor')
    await expect.poll(() => noor.heard().length).toBeGreaterThan(2)
    expect(noor.heard()[0]).toMatchObject({ type: 'revision.reached', revision: 7 })
  })

  test('ends the stream of a tab that does not answer any more', async () => {
    const { connect, presence } = await start({ beatMs: 50 })
    const noor = await connect('noor')
    noor.socket.pause()
    await expect.poll(() => presence.said).toContain('close stream-1')
  })

  test('keeps the stream of a tab that answers', async () => {
    const { connect } = await start({ beatMs: 20 })
    const noor = await connect('noor')
    await expect.poll(() => noor.heard().length).toBeGreaterThan(8)
    expect(noor.closed()).toBeUndefined()
  })
})

describe('a stream ends', () => {
  test('for somebody who does not read, and others hear everything', async () => {
    const { live, connect, presence } = await start()
    const [noor, sam] = [await connect('noor'), await connect('sam')]
    noor.socket.pause()
    const url = 'x'.repeat(200_000)
    for (let number = 1; number <= 60; number++) {
      const message = {
        type: 'round.started',
        speedDateId: url,
        roundId: 'r',
        number,
        endsAt: 'then',
      } as const
      await live.publish({ eventId: FAIR, to: 'event', message })
      await expect.poll(() => sam.heard().length).toBe(number)
    }
    await expect.poll(() => presence.said).toContain('close stream-1')
    expect(sam.closed()).toBeUndefined()
  })

  test('at once for somebody who was removed, who hears why and is not to come back', async () => {
    const { live, connect } = await start()
    const [noor, sam] = [await connect('noor'), await connect('sam')]
    const envelope = { eventId: FAIR, to: { attendeeIds: ['noor'] } }
    await live.publish({ ...envelope, message: { type: 'attendee.removed' } })
    await expect.poll(() => noor.closed()).toEqual({ code: 4000, reason: 'attendee.banned' })
    expect(noor.types()).toContain('attendee.removed')
    expect(sam.closed()).toBeUndefined()
  })

  test('soon for somebody whose session is over, even if nobody says so', async () => {
    let isOver = false
    const findAttendeeActor: NonNullable<Parameters<typeof startLive>[0]>['findAttendeeActor'] = async (
      session,
    ) =>
      isOver
        ? undefined
        : { kind: 'attendee', attendeeId: 'noor', personId: 'p', organisationId: 'o', ...session }
    const { connect } = await start({ beatMs: 20, findAttendeeActor })
    const noor = await connect('noor')
    isOver = true
    await expect.poll(() => noor.closed()).toEqual({ code: 4000, reason: 'auth-session.missing' })
  })

  test('with the lease of its process, and the tab comes back', async () => {
    let hasLapsed = false
    const renewLease = async () => ({ hasLapsed })
    const { connect } = await start({ presence: { ...fakePresence(), renewLease } })
    const noor = await connect('noor')
    hasLapsed = true
    await expect.poll(() => noor.closed()?.code, { timeout: 5000 }).toBe(1013)
  })

  test('with a goodbye when the process leaves, which then gives up its lease', async () => {
    const { app, connect, presence } = await start()
    const noor = await connect('noor')
    await expect.poll(() => noor.frames.length).toBe(1)
    await app.close()
    await expect.poll(() => noor.closed()?.code).toBe(1001)
    expect(noor.heard()).toEqual([{ sequence: 2, type: 'server.leaving' }])
    expect(presence.said).toEqual(['open noor tab-12345', 'end lease'])
  })
})

function presenceThat(readRevisions: () => Promise<Map<string, number>>) {
  return { ...fakePresence(), readRevisions }
}

async function start(setup: Parameters<typeof startLive>[0] = {}) {
  const started = await startLive(setup)
  closings.push(() => started.app.close())
  return started
}
