import { secondsAfter } from '@stamtafel/domain'
import { createTestDatabase } from '@stamtafel/testing'
import { describe, expect, test } from 'vitest'
import { startEvening } from '../testing/evening.ts'
import { block, listSideRounds, partOnePerPair } from '../testing/what-people-do.ts'

const db = await createTestDatabase()

describe('two who come late', () => {
  test('are told ten seconds ahead, and talk until the round ends', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    const late = await evening.addPeople(2)
    await evening.come(late)
    await evening.pass(20)
    const now = evening.deps.now()
    const [main, side] = await evening.seatsOf(late[0])
    expect(main).toMatchObject({ kind: 'none' })
    expect(side).toMatchObject({ kind: 'pairing', partners: [{ attendeeId: late[1]?.attendeeId }] })
    expect(side?.round).toMatchObject({
      bellAt: secondsAfter(now, 10),
      endsAt: main?.round.endsAt,
      goodbyeUntil: main?.round.goodbyeUntil,
      number: 1,
      sideOf: main?.round.id,
    })
    await evening.pass(10)
    expect(await evening.placesOf(late)).toEqual(['pairing', 'pairing'])
    await evening.passAwake(105)
    expect(await evening.placesOf([...evening.actors, ...late])).toEqual(Array(4).fill('speed-date'))
    expect(await evening.meetings()).toHaveLength(2)
  })

  test('each get a seat and a token of their own, and nobody else hears of it', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    const late = await evening.addPeople(2)
    await evening.come(late)
    await evening.pass(20)
    const told = evening.deps.live.published.findLast(({ message }) => message.type === 'round.prepared')
    const attendeeIds = late.map(({ attendeeId }) => attendeeId)
    expect(told?.to).toEqual({ attendeeIds: expect.arrayContaining(attendeeIds) })
    const roundId = told?.message.type === 'round.prepared' ? told.message.roundId : ''
    const seated = await evening.speedDates.seatsInRound({ roundId, attendeeIds })
    expect(seated.get(attendeeIds[0] ?? '')?.message.seat.kind).toBe('pairing')
    expect(seated.get(attendeeIds[0] ?? '')?.mint).toBeDefined()
    expect((await evening.seatsOf(evening.noor)).map(({ kind }) => kind)).toEqual(['pairing'])
  })

  test('wait for the next round when less than a minute would be left', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    await evening.passAwake(61)
    const late = await evening.addPeople(2)
    await evening.come(late)
    await evening.pass(1)
    expect(await listSideRounds(db, evening)).toHaveLength(0)
    expect((await evening.see(evening.noor)).waiting).toHaveLength(2)
  })

  test('of whom one blocked the other wait, and are not shown to one another', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    const late = await evening.addPeople(2)
    await block(db, late)
    await evening.come(late)
    await evening.pass(20)
    expect(await listSideRounds(db, evening)).toHaveLength(0)
    const [one] = late
    const waiting = one ? (await evening.see(one)).waiting : []
    expect(waiting.map(({ attendeeId }) => attendeeId)).toEqual([one?.attendeeId])
    // A list of those who are here that knew more would tell.
    const here = one ? (await evening.see(one)).peopleHere : []
    expect(here.map(({ attendeeId }) => attendeeId)).not.toContain(late[1]?.attendeeId)
    expect((await evening.see(evening.noor)).waiting).toHaveLength(2)
  })

  test('are called off when one blocks the other before the bell', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    const late = await evening.addPeople(2)
    await evening.come(late)
    await evening.pass(20)
    await block(db, late)
    await evening.pass(10)
    expect(await evening.placesOf(late)).toEqual(['speed-date', 'speed-date'])
    expect((await evening.seatsOf(late[0])).at(-1)).toMatchObject({ reason: 'partner-left' })
  })

  test('are looked for without anybody saying so', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    const late = await evening.addPeople(2)
    await evening.comeHere(late)
    const jobs = evening.deps.jobs.enqueued().map(({ delayMs }) => delayMs)
    expect(jobs.at(-1)).toBeLessThanOrEqual(10_000)
    await evening.pass(10)
    expect(await listSideRounds(db, evening)).toHaveLength(1)
  })
})

test('three who come late are brought together as three, so that none of them waits', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  const late = await evening.addPeople(3)
  await evening.come(late)
  await evening.pass(0)
  const [, side] = await evening.seatsOf(late[0])
  expect(side).toMatchObject({ kind: 'pairing', partners: [{ state: 'coming' }, { state: 'coming' }] })
  await evening.pass(10)
  expect(await evening.placesOf(late)).toEqual(Array(3).fill('pairing'))
  await evening.passAwake(110)
  expect(await evening.meetings()).toHaveLength(4)
})

test('whoever comes while others talk has the worker look at once', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  const before = evening.deps.jobs.enqueued().length
  await evening.come(await evening.addPeople(1))
  expect(evening.deps.jobs.enqueued().slice(before)).toMatchObject([{ name: 'tend-speed-date', delayMs: 0 }])
})

test('one who waits alone is looked at once, not over and over', async () => {
  const evening = await startEvening(db, 2)
  await evening.passToFirstBell()
  await evening.come(await evening.addPeople(1))
  await evening.pass(10)
  const tried = () => evening.deps.logged.filter(({ facts }) => facts['step'] === 'side').length
  expect(tried()).toBe(1)
  await evening.pass(10)
  expect(tried()).toBe(1)
})

describe('one whose partner left', () => {
  test('meets nobody unasked', async () => {
    const evening = await startEvening(db, 4)
    await evening.passToFirstBell()
    await partOnePerPair(evening)
    await evening.pass(10)
    expect(await listSideRounds(db, evening)).toHaveLength(0)
  })

  test('meets another who asked for somebody else', async () => {
    const evening = await startEvening(db, 4)
    await evening.passToFirstBell()
    const left = await partOnePerPair(evening)
    for (const actor of left) await evening.say(actor, { state: 'here', wantsElse: true })
    await evening.pass(0)
    await evening.pass(10)
    expect(await evening.placesOf(left)).toEqual(['pairing', 'pairing'])
    const [main, side] = await evening.seatsOf(left[0])
    expect(main).toMatchObject({ kind: 'deserted', wantsElse: true })
    expect(side).toMatchObject({ kind: 'pairing' })
  })

  test('is asked anew when the next one leaves as well', async () => {
    const evening = await startEvening(db, 4)
    await evening.passToFirstBell()
    const [one, other] = await partOnePerPair(evening)
    if (!one || !other) throw new Error('Nobody is left')
    for (const actor of [one, other]) await evening.say(actor, { state: 'here', wantsElse: true })
    for (const seconds of [0, 10]) await evening.pass(seconds)
    await evening.say(other, { state: 'paused' })
    const side = (await evening.seatsOf(one)).at(-1)
    expect(side).toMatchObject({ kind: 'deserted', wantsElse: false })
    await evening.come(await evening.addPeople(1))
    await evening.pass(0)
    expect(await evening.placesOf([one])).toEqual(['speed-date'])
    expect(await listSideRounds(db, evening)).toHaveLength(1)
  })
})

describe('those whose partner left before the bell', () => {
  test('are matched once more three seconds before it, for the same bell', async () => {
    const evening = await startEvening(db, 4)
    await evening.pass(41)
    const left = await partOnePerPair(evening)
    await evening.pass(16)
    const [main, repaired] = await evening.seatsOf(left[0])
    expect(main).toMatchObject({ kind: 'none' })
    expect(repaired).toMatchObject({ kind: 'pairing', partners: [{ attendeeId: left[1]?.attendeeId }] })
    expect(repaired?.round.bellAt).toEqual(main?.round.bellAt)
    await evening.pass(3)
    expect(await evening.placesOf(left)).toEqual(['pairing', 'pairing'])
    await evening.passAwake(120)
    expect(await evening.meetings()).toHaveLength(1)
  })

  test('do not count as having sat out', async () => {
    const evening = await startEvening(db, 4)
    await evening.pass(41)
    const left = await partOnePerPair(evening)
    await evening.pass(16)
    await evening.pass(3)
    for (const actor of left) {
      expect((await evening.seatsOf(actor)).map(({ kind }) => kind)).not.toContain('sitting-out')
    }
  })

  test('sit out, and are brought together beside the round, when the worker comes too late', async () => {
    const evening = await startEvening(db, 4)
    await evening.pass(41)
    const left = await partOnePerPair(evening)
    await evening.pass(20)
    expect((await evening.seatsOf(left[0]))[0]).toMatchObject({ reason: 'partner-left' })
    await evening.pass(10)
    expect(await evening.placesOf(left)).toEqual(['pairing', 'pairing'])
  })

  test('and are an odd number leave nobody out', async () => {
    const evening = await startEvening(db, 6)
    await evening.pass(41)
    const left = await partOnePerPair(evening)
    await evening.pass(16)
    await evening.pass(3)
    expect(await evening.placesOf(left)).toEqual(['pairing', 'pairing', 'pairing'])
  })
})
