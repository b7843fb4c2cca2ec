import { createTestDatabase } from '@stamtafel/testing'
import { secondsAfter } from '@stamtafel/domain'
import { describe, expect, test } from 'vitest'
import { startEvening } from '../testing/evening.ts'

const db = await createTestDatabase()

describe('who did not look at the bell', () => {
  test('is waited for, and the partner reads until when', async () => {
    const evening = await startEvening(db, 2)
    await evening.sign(evening.noor, 'hidden')
    await evening.passToFirstBell()
    const until = secondsAfter(evening.deps.now(), 14)
    const [own] = await evening.seatsOf(evening.noor)
    expect(own).toMatchObject({ kind: 'pairing', absentUntil: until })
    const [theirs] = await evening.seatsOf(evening.sam)
    expect(theirs).toMatchObject({ absentUntil: null, partners: [{ state: 'looking-away', until }] })
  })

  test('is there at a press, and not yet when the page is in sight again, for the page itself waits for one', async () => {
    const evening = await startEvening(db, 2)
    await evening.sign(evening.noor, 'hidden')
    await evening.passToFirstBell()
    await evening.sign(evening.noor, 'seen')
    const [still] = await evening.seatsOf(evening.sam)
    expect(still).toMatchObject({ partners: [{ state: 'looking-away' }] })
    await evening.sign(evening.noor, 'pressed')
    const [seat] = await evening.seatsOf(evening.sam)
    expect(seat).toMatchObject({ partners: [{ state: 'here' }] })
    await evening.pass(20)
    expect(await evening.placesOf(evening.actors)).toEqual(['pairing', 'pairing'])
  })

  test('is there after a press, where none came since the bell before', async () => {
    const evening = await startEvening(db, 4)
    await evening.passToFirstBell()
    for (const actor of evening.actors) await evening.sign(actor, 'active')
    for (const seconds of [119, 10, 20]) await evening.pass(seconds)
    const { noor } = evening
    const absent = (await evening.seatsOf(noor)).at(-1)
    expect(absent).toMatchObject({ kind: 'pairing', absentUntil: secondsAfter(evening.deps.now(), 15) })
    await evening.sign(noor, 'pressed')
    expect((await evening.seatsOf(noor)).at(-1)).toMatchObject({ absentUntil: null })
  })

  test('waits after fifteen seconds until they say that they are there, and the partner is asked', async () => {
    const evening = await startEvening(db, 2)
    await evening.sign(evening.noor, 'hidden')
    await evening.passToFirstBell()
    await evening.pass(15)
    expect(await evening.placesOf(evening.actors)).toEqual(['speed-date', 'speed-date'])
    expect((await evening.entryOf(evening.noor))?.state).toBe('silent')
    const [seat] = await evening.seatsOf(evening.sam)
    const partner = { attendeeId: evening.noor.attendeeId }
    expect(seat).toMatchObject({ kind: 'deserted', partner, wantsElse: false })
    const [own] = await evening.seatsOf(evening.noor)
    expect(own).toMatchObject({ kind: 'none' })
  })

  test('leaves two of three together', async () => {
    const evening = await startEvening(db, 3)
    await evening.sign(evening.noor, 'hidden')
    await evening.passToFirstBell()
    await evening.pass(15)
    expect(await evening.placesOf(evening.actors)).toEqual(['speed-date', 'pairing', 'pairing'])
  })

  test('leaves nobody to be asked where nobody looked', async () => {
    const evening = await startEvening(db, 2)
    for (const actor of evening.actors) await evening.sign(actor, 'hidden')
    await evening.passToFirstBell()
    await evening.pass(15)
    const seats = (await Promise.all(evening.actors.map((actor) => evening.seatsOf(actor)))).flat()
    expect(seats.map(({ kind }) => kind)).toEqual(['none', 'none'])
  })

  test('is met by one person at most, for they are in no round before they say that they are there', async () => {
    const evening = await startEvening(db, 3, { rounds: 4 })
    await evening.sign(evening.noor, 'hidden')
    await evening.passToFirstBell()
    await evening.pass(15)
    for (let step = 0; step < 12; step++) {
      for (const actor of [evening.sam, ...evening.actors.slice(2)]) await evening.sign(actor, 'pressed')
      await evening.pass(12)
    }
    expect(await evening.placesOf([evening.noor])).toEqual(['speed-date'])
    expect((await evening.seatsOf(evening.noor)).map(({ kind }) => kind)).not.toContain('pairing')
  })
})

describe('a round without a sign of life', () => {
  test('has "Still there?" asked of whoever gave none', async () => {
    const evening = await startEvening(db, 2)
    await evening.passToFirstBell()
    await evening.sign(evening.sam, 'active')
    await evening.pass(119)
    expect((await evening.entryOf(evening.noor))?.state).toBe('silent')
    expect((await evening.entryOf(evening.sam))?.state).toBe('here')
  })

  test('keeps people in no later round until they answer', async () => {
    const evening = await startEvening(db, 4, { rounds: 3 })
    await evening.passToFirstBell()
    await evening.pass(119)
    await evening.sign(evening.noor, 'pressed')
    expect((await evening.entryOf(evening.noor))?.state).toBe('silent')
    await evening.say(evening.noor, { state: 'here' })
    await evening.say(evening.sam, { state: 'here' })
    await evening.pass(11)
    const roundTwo = async () => (await evening.see(evening.noor)).current.at(-1)
    expect(await roundTwo()).toMatchObject({ round: { number: 2 } })
    expect((await evening.see(evening.sam)).speedDate.here).toBe(2)
  })

  test('takes away what was reserved for whoever gave none, when the next one is announced already', async () => {
    const evening = await startEvening(db, 4, { roundSeconds: 60, breakSeconds: 5 })
    await evening.passToFirstBell()
    const [, sam, third, fourth] = evening.actors
    for (const actor of [sam, third, fourth]) if (actor) await evening.sign(actor, 'active')
    await evening.pass(50)
    expect((await evening.seatsOf(evening.noor)).map(({ kind }) => kind)).toEqual(['pairing', 'pairing'])
    await evening.pass(10)
    expect((await evening.seatsOf(evening.noor)).at(-1)).toMatchObject({ kind: 'none' })
  })
})

test('the page is told by what the next bell goes, of the bells that ring for all', async () => {
  const evening = await startEvening(db, 2)
  const { noor } = evening
  const attention = async () => (await evening.see(noor)).attention
  const pressedAt = (await evening.entryOf(noor))?.pressedAt
  const opened = (await evening.see(noor)).speedDate.startsAt
  expect(await attention()).toEqual({ pressedAt, hiddenSince: null, lastBell: opened })
  await evening.passToFirstBell()
  const [seat] = await evening.seatsOf(noor)
  await evening.come(await evening.addPeople(2))
  for (const seconds of [20, 10]) await evening.pass(seconds)
  await evening.sign(noor, 'hidden')
  const hiddenSince = evening.deps.now()
  expect(await attention()).toEqual({ pressedAt, hiddenSince, lastBell: seat?.round.bellAt })
})

test('signs of somebody who has not joined are no error and change nothing', async () => {
  const evening = await startEvening(db, 2)
  const [late] = await evening.addPeople(1)
  if (!late) throw new Error('Nobody came')
  await expect(evening.sign(late, 'pressed')).resolves.toBeUndefined()
  expect(await evening.entryOf(late)).toBeUndefined()
})

test('signs for the speed date of another event are refused', async () => {
  const evening = await startEvening(db, 2)
  const other = await startEvening(db, 2)
  const { noor } = evening
  const sign = other.speedDates.giveSign(noor, { speedDateId: other.speedDateId, sign: 'pressed' })
  await expect(sign).rejects.toMatchObject({ code: 'speed-date.not-found' })
})
