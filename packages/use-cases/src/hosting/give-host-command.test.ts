import { listDueSpeedDates } from '@stamtafel/db'
import { events, pairingMembers, pairings } from '@stamtafel/db/schema'
import { minutesAfter, secondsAfter } from '@stamtafel/domain'
import { createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { startHosting } from '../testing/start-hosting.ts'
import { createHosting } from './create-hosting.ts'

const db = await createTestDatabase()
const start = startHosting.bind(undefined, db)
/** Only where there is no instant that could be compared. */
const START = new Date(0)

test('starting gathers at once, tells everybody, and orders what comes next', async () => {
  const evening = await start(0)
  const { deps } = evening
  deps.clock.pass(-600)
  const facts = await evening.command('start')
  expect(facts).toMatchObject({ phase: 'gathering', startsAt: deps.now(), latestCommand: 1 })
  expect(deps.live.published.at(-1)).toMatchObject({
    to: 'event',
    message: { type: 'speed-date.changed', speedDateId: evening.speedDateId },
  })
  expect(deps.jobs.enqueued()).toMatchObject([{ name: 'tend-speed-date', delayMs: 0 }])
})

test('a command is done although its job cannot be ordered, for the sweep finds it', async () => {
  const evening = await start(4)
  await evening.playTo('preparing')
  const { deps, organiser, eventId, speedDateId } = evening
  const jobs = { ...deps.jobs, enqueue: () => Promise.reject(new Error('Redis is away')) }
  const given = { eventId, speedDateId, after: 0, command: { type: 'stop' } } as const
  const facts = await createHosting({ ...deps, jobs }).giveCommand(organiser, given)
  expect(facts).toMatchObject({ latestCommand: 1, current: null })
  expect(await deps.media.listRooms()).toEqual([])
  expect(await listDueSpeedDates(db, deps.now())).toContain(speedDateId)
})

test('nothing starts before anybody can come', async () => {
  const evening = await start(0)
  await db.update(events).set({ phase: 'draft', publishedAt: null }).where(eq(events.id, evening.eventId))
  await expect(evening.command('start')).rejects.toMatchObject({ code: 'event.wrong-phase' })
})

describe('a pause', () => {
  test('has everything stand still, and gives everybody back the time that they had left', async () => {
    const evening = await start(4)
    await evening.playTo('talking')
    const [before] = await evening.rounds()
    await evening.command('pause')
    evening.deps.clock.pass(1000)
    await evening.tend()
    expect(await evening.rounds()).toEqual([before])
    await evening.command('resume')
    const [after] = await evening.rounds()
    expect(after).toMatchObject({
      bellAt: before?.bellAt,
      endsAt: secondsAfter(before?.endsAt ?? START, 1000),
    })
    evening.deps.clock.pass(118)
    await evening.tend()
    expect((await evening.rounds())[0]?.phase).toBe('talking')
    evening.deps.clock.pass(2)
    await evening.tend()
    expect((await evening.rounds())[0]?.phase).toBe('over')
  })

  test('puts off a bell that was announced, with what is reserved for it', async () => {
    const evening = await start(4)
    await evening.playTo('preparing')
    const [before] = await evening.rounds()
    await evening.command('pause')
    evening.deps.clock.pass(7)
    await evening.command('resume')
    const opensAt = secondsAfter(before?.opensAt ?? START, 7)
    expect(await evening.rounds()).toMatchObject([
      { opensAt, bellAt: secondsAfter(before?.bellAt ?? START, 7) },
    ])
    expect(await evening.reserved()).toEqual([opensAt, opensAt, opensAt, opensAt])
  })

  test('shuts nobody out of the room that opened to them while it lasted', async () => {
    const evening = await start(4)
    await evening.playTo('preparing')
    const [before] = await evening.rounds()
    const { opensAt, bellAt } = before ?? { opensAt: START, bellAt: START }
    await evening.command('pause')
    evening.deps.clock.pass(300)
    await evening.command('resume')
    expect(await evening.rounds()).toMatchObject([{ opensAt, bellAt: secondsAfter(bellAt, 300) }])
    expect(await evening.reserved()).toEqual([opensAt, opensAt, opensAt, opensAt])
    await evening.command('more-break')
    expect(await evening.reserved()).toEqual([opensAt, opensAt, opensAt, opensAt])
  })

  test('takes nothing from how long somebody is waited for', async () => {
    const evening = await start(2)
    await evening.playTo('talking')
    const [absentUntil, was] = [secondsAfter(evening.deps.now(), 15), secondsAfter(evening.deps.now(), -5)]
    const [noor] = evening.actors
    const isNoor = eq(pairingMembers.attendeeId, noor?.attendeeId ?? '')
    await db.update(pairingMembers).set({ absentUntil, joinsAt: was }).where(isNoor)
    await evening.command('pause')
    evening.deps.clock.pass(60)
    await evening.command('resume')
    const [member] = await db.select().from(pairingMembers).where(isNoor)
    expect(member).toMatchObject({ absentUntil: secondsAfter(absentUntil, 60), joinsAt: was })
  })

  test('ends after half an hour, with a minute of warning and the goodbye', async () => {
    const evening = await start(4)
    await evening.playTo('talking')
    const { pauseEndsAt } = await evening.command('pause')
    const { deps } = evening
    expect(pauseEndsAt).toEqual(minutesAfter(deps.now(), 30))
    deps.clock.pass(1799)
    await evening.tend()
    expect((await evening.facts()).phase).toBe('paused')
    deps.clock.pass(1)
    await evening.tend()
    const stopsAt = minutesAfter(deps.now(), 1)
    expect(await evening.facts()).toMatchObject({
      phase: 'running',
      pausedAt: null,
      pauseEndsAt: null,
      stopsAt,
    })
    expect(await evening.rounds()).toMatchObject([{ phase: 'talking', endsAt: stopsAt }])
    const { speedDateId } = evening
    expect(deps.live.published.at(-1)).toMatchObject({
      to: 'event',
      message: { type: 'speed-date.changed', speedDateId },
    })
    deps.clock.pass(70)
    await evening.tend()
    expect((await evening.facts()).phase).toBe('ended')
  })

  test('that ends by itself calls off what was only announced', async () => {
    const evening = await start(4)
    await evening.playTo('preparing')
    await evening.command('pause')
    evening.deps.clock.pass(1800)
    await evening.tend()
    expect(await evening.rounds()).toEqual([])
    expect(await evening.reserved()).toEqual([])
    expect(await evening.deps.media.listRooms()).toEqual([])
  })

  test('ends with the doors where they close before', async () => {
    const evening = await start(2)
    await evening.playTo('talking')
    const closes = minutesAfter(evening.deps.now(), 20)
    await db
      .update(events)
      .set({ startsAt: minutesAfter(closes, -90), endsAt: minutesAfter(closes, -30) })
      .where(eq(events.id, evening.eventId))
    expect((await evening.command('pause')).pauseEndsAt).toEqual(closes)
  })

  test('that a host ends at the same instant is ended once', async () => {
    const evening = await start(2)
    await evening.playTo('talking')
    await evening.command('pause')
    evening.deps.clock.pass(1800)
    await Promise.all([evening.tend(), evening.command('resume')])
    const { phase, stopsAt, latestCommand } = await evening.facts()
    expect(phase).toBe('running')
    expect(stopsAt === null).toBe(latestCommand === 2)
  })

  test('twice is pausing once', async () => {
    const evening = await start(2)
    await evening.playTo('talking')
    const { pausedAt } = await evening.command('pause')
    evening.deps.clock.pass(5)
    expect(await evening.command('pause')).toMatchObject({ phase: 'paused', pausedAt, latestCommand: 1 })
    expect(await evening.log()).toHaveLength(1)
  })

  test('is not for a speed date that has not begun', async () => {
    const evening = await start(0)
    await expect(evening.command('pause')).rejects.toMatchObject({ code: 'speed-date.wrong-phase' })
    expect(await evening.log()).toEqual([])
  })
})

test('a minute more of the round lengthens the talk, and what was announced comes later', async () => {
  const evening = await start(4, { breakSeconds: 10 })
  await evening.playTo('talking')
  evening.deps.clock.pass(111)
  await evening.tend()
  const before = await evening.rounds()
  expect(before).toMatchObject([{ phase: 'talking' }, { phase: 'preparing' }])
  await evening.command('more-round')
  const after = await evening.rounds()
  const minutesLater = (at: 'bellAt' | 'endsAt') =>
    after.map((round, index) => round[at].getTime() - (before[index]?.[at].getTime() ?? 0))
  expect(minutesLater('endsAt')).toEqual([60_000, 60_000])
  expect(minutesLater('bellAt')).toEqual([0, 60_000])
})

test('a minute more of the break puts off the bell that comes', async () => {
  const evening = await start(4)
  const { nextBell } = await evening.facts()
  const facts = await evening.command('more-break')
  expect(facts.nextBell).toEqual(minutesAfter(nextBell ?? START, 1))
})

describe('stopping', () => {
  test('gives a minute to those who talk, and then the speed date is over', async () => {
    const evening = await start(4)
    await evening.playTo('talking')
    const stopsAt = secondsAfter(evening.deps.now(), 60)
    expect(await evening.command('stop')).toMatchObject({ phase: 'running', stopsAt, nextBell: null })
    expect(await evening.rounds()).toMatchObject([
      { endsAt: stopsAt, goodbyeUntil: secondsAfter(stopsAt, 10) },
    ])
    evening.deps.clock.pass(71)
    await evening.tend()
    expect((await evening.facts()).phase).toBe('ended')
  })

  test('calls off what was only announced: no round, no reservation, no media room, nobody met', async () => {
    const evening = await start(4)
    await evening.playTo('preparing')
    const [round] = await evening.rounds()
    const [room] = await db
      .select()
      .from(pairings)
      .where(eq(pairings.roundId, round?.id ?? ''))
    expect(await evening.deps.media.listRooms()).toContain(room?.mediaRoom)
    await evening.command('stop')
    expect(await evening.rounds()).toEqual([])
    expect(await evening.reserved()).toEqual([])
    expect(await evening.deps.media.listRooms()).not.toContain(room?.mediaRoom)
    expect(await evening.facts()).toMatchObject({ phase: 'gathering', round: 0, current: null })
    evening.deps.clock.pass(61)
    await evening.tend()
    expect((await evening.facts()).phase).toBe('ended')
  })

  test('holds although the media server is away', async () => {
    const evening = await start(4)
    await evening.playTo('preparing')
    evening.deps.media.setAway(true)
    await evening.command('stop')
    expect(await evening.rounds()).toEqual([])
  })

  test('after the round has no other round prepared', async () => {
    const evening = await start(4)
    await evening.playTo('talking')
    expect(await evening.command('stop-after-round')).toMatchObject({ round: 1, rounds: 1, nextBell: null })
    evening.deps.clock.pass(131)
    await evening.tend()
    expect((await evening.facts()).phase).toBe('ended')
  })
})
