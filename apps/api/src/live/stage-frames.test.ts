import { afterEach, expect, test } from 'vitest'
import { FAIR, fakePresence, startLive } from '../testing/start-live.ts'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

async function start(setup: Parameters<typeof startLive>[0] = {}) {
  const started = await startLive(setup)
  closings.push(() => started.app.close())
  return started
}

const watched = (watching: number) => ({ type: 'stage.watched', stageId: 'main', watching }) as const

test('a raised hand is heard by hosts and by its person, and by nobody else', async () => {
  const { live, connect, lookOn } = await start()
  const [noor, sam, host] = [await connect('noor'), await connect('sam', 'tab-67890'), await lookOn()]
  const message = { type: 'stage-role.changed', stageId: 'main', attendeeId: 'noor' } as const
  await live.publish({ eventId: FAIR, to: 'hosts', message })
  await live.publish({ eventId: FAIR, to: { attendeeIds: ['noor'] }, message })
  const last = { type: 'stage.changed', stageId: 'main' } as const
  await live.publish({ eventId: FAIR, to: 'event', message: last })
  await expect.poll(() => noor.types().at(-1)).toBe('stage.changed')
  await expect.poll(() => host.types().at(-1)).toBe('stage.changed')
  await expect.poll(() => sam.types().at(-1)).toBe('stage.changed')
  expect(noor.heard()).toMatchObject([message, last])
  expect(host.heard()).toMatchObject([message, last])
  expect(sam.heard()).toMatchObject([last])
})

test('of numbers that follow each other quickly the last one is heard', async () => {
  const { live, connect } = await start()
  const noor = await connect('noor')
  await expect.poll(() => noor.frames.length).toBe(1)
  for (const count of [7, 8, 9]) await live.publish({ eventId: FAIR, to: 'event', message: watched(count) })
  await expect.poll(() => noor.heard()).toEqual([{ ...watched(9), sequence: 2 }])
})

test('the heartbeat counts those at stages, and says it where nobody has said so before', async () => {
  let watching = 1200
  const countWatching = async () => (watching === 0 ? [] : [{ eventId: FAIR, stageId: 'main', watching }])
  const { connect } = await start({ beatMs: 20, presence: { ...fakePresence(), countWatching } })
  const noor = await connect('noor')
  const numbers = () => noor.heard().flatMap((one) => (one.type === 'stage.watched' ? [one.watching] : []))
  await expect.poll(numbers).toEqual([1200])
  watching = 1300
  await expect.poll(numbers).toEqual([1200, 1300])
  watching = 0
  await expect.poll(numbers).toEqual([1200, 1300, 0])
})

test('a heartbeat that finds what was told already is silent', async () => {
  const presence = {
    ...fakePresence(),
    countWatching: async () => [{ eventId: FAIR, stageId: 'main', watching: 3 }],
  }
  const { live, connect } = await start({ beatMs: 50, presence })
  const noor = await connect('noor')
  await live.publish({ eventId: FAIR, to: 'event', message: watched(3) })
  const beats = () => noor.types().filter((type) => type === 'revision.reached').length
  await expect.poll(beats).toBeGreaterThan(2)
  expect(noor.types().filter((type) => type === 'stage.watched')).toHaveLength(1)
})
