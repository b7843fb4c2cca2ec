import { createTestDatabase } from '@stamtafel/testing'
import { expect, test } from 'vitest'
import { startEvening } from '../testing/evening.ts'
import { holdUp, untilWaiting } from '../testing/hold-up.ts'
import { likeThrees } from '../testing/what-people-do.ts'

const db = await createTestDatabase()

test('who presses while the bell is being rung is waited for no longer', async () => {
  const evening = await startEvening(db, 2)
  const { noor } = evening
  await evening.sign(noor, 'hidden')
  for (const seconds of [41, 16]) await evening.pass(seconds)
  const letGo = await holdUp(db, evening)
  const ringing = evening.pass(4)
  await untilWaiting(db, 1, ringing)
  const pressing = evening.sign(noor, 'pressed')
  await untilWaiting(db, 2, pressing)
  await letGo()
  await Promise.all([ringing, pressing])
  const [seat] = await evening.seatsOf(noor)
  expect(seat).toMatchObject({ kind: 'pairing', absentUntil: null })
  await evening.pass(15)
  expect(await evening.placesOf(evening.actors)).toEqual(['pairing', 'pairing'])
})

test('who comes late to a pair of whom one leaves at that moment waits, and is never alone in it', async () => {
  const evening = await startEvening(db, 2, { roundSeconds: 300 })
  await evening.passToFirstBell()
  const [late] = await evening.addPeople(1)
  if (!late) throw new Error('Nobody came')
  await likeThrees(db, [...evening.actors, late])
  await evening.come([late])
  await evening.pass(0)
  const letGo = await holdUp(db, evening)
  const leaving = evening.say(evening.sam, { state: 'paused' })
  await untilWaiting(db, 1, leaving)
  const joining = evening.pass(10)
  await untilWaiting(db, 2, joining)
  await letGo()
  await Promise.all([leaving, joining])
  expect(await evening.placesOf([late, ...evening.actors])).toEqual(Array(3).fill('speed-date'))
})
