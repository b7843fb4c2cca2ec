import { attendees } from '@stamtafel/db/schema'
import { createTestDatabase } from '@stamtafel/testing'
import { inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { enterPlace } from '../places/enter-place.ts'
import { listPairings, startEvening } from '../testing/evening.ts'

const db = await createTestDatabase()

test('of an odd number three talk together, and nobody sits out', async () => {
  const evening = await startEvening(db, 5)
  await evening.passToFirstBell()
  const pairings = await listPairings(db, evening.speedDateId)
  expect(pairings.map((members) => members.length).toSorted(byNumber)).toEqual([2, 3])
  expect(await evening.placesOf(evening.actors)).toEqual(Array(5).fill('pairing'))
})

test('each of three has a position of their own, and the others in the order of turns', async () => {
  const evening = await startEvening(db, 3)
  await evening.passToFirstBell()
  const seats = (await Promise.all(evening.actors.map((actor) => evening.seatsOf(actor)))).flat()
  const positions = seats.map((seat) => (seat.kind === 'pairing' ? seat.position : -1))
  expect(positions.toSorted(byNumber)).toEqual([0, 1, 2])
  for (const seat of seats) {
    const others = seat.kind === 'pairing' ? seat.partners.map(({ position }) => position) : []
    expect(others).toEqual(others.toSorted(byNumber))
  }
})

test('every two of three have met', async () => {
  const evening = await startEvening(db, 3)
  await evening.passToFirstBell()
  await evening.passAwake(120)
  expect(await evening.meetings()).toHaveLength(3)
})

test('three are of those who like threes, where there are enough', async () => {
  const evening = await startEvening(db, 7)
  const fond = evening.actors.slice(2, 5).map(({ attendeeId }) => attendeeId)
  await db.update(attendees).set({ likesThrees: true }).where(inArray(attendees.id, fond))
  await evening.passToFirstBell()
  const trio = (await listPairings(db, evening.speedDateId)).find((members) => members.length === 3)
  expect(trio?.toSorted()).toEqual(fond.toSorted())
})

test('three who lose one go on as two', async () => {
  const evening = await startEvening(db, 3)
  await evening.passToFirstBell()
  const [noor, ...others] = evening.actors
  if (!noor) throw new Error('Nobody is here')
  await enterPlace(evening.deps, noor, { kind: 'foyer' })
  expect(await evening.placesOf(others)).toEqual(['pairing', 'pairing'])
  const [seat] = await evening.seatsOf(evening.sam)
  const states = seat?.kind === 'pairing' ? seat.partners.map(({ state }) => state) : []
  expect(states.toSorted()).toEqual(['here', 'left'])
})

test('three of whom one does not come begin as two', async () => {
  const evening = await startEvening(db, 3)
  await evening.pass(41)
  await evening.say(evening.noor, { state: 'paused' })
  await evening.pass(20)
  expect(await evening.placesOf(evening.actors)).toEqual(['speed-date', 'pairing', 'pairing'])
})

test('whoever loses both of their partners keeps what there is to note about either', async () => {
  const evening = await startEvening(db, 3)
  await evening.passToFirstBell()
  const [noor, ...others] = evening.actors
  if (!noor) throw new Error('Nobody is here')
  for (const actor of others) {
    await evening.pass(10)
    await evening.say(actor, { state: 'paused' })
  }
  const [seat] = await evening.seatsOf(noor)
  expect(seat).toMatchObject({ kind: 'deserted', partner: { attendeeId: others[1]?.attendeeId } })
  const met = seat?.kind === 'deserted' ? seat.met.map(({ attendeeId }) => attendeeId) : []
  expect(met.toSorted()).toEqual(others.map(({ attendeeId }) => attendeeId).toSorted())
})

test('whoever left before the bell was met by nobody, though the others read that they had to go', async () => {
  const evening = await startEvening(db, 3)
  await evening.pass(41)
  await evening.say(evening.noor, { state: 'paused' })
  await evening.pass(20)
  const [seat] = await evening.seatsOf(evening.sam)
  const partners = seat?.kind === 'pairing' ? seat.partners : []
  const standing = partners.map(({ attendeeId, state, isMet }) => ({
    isNoor: attendeeId === evening.noor.attendeeId,
    state,
    isMet,
  }))
  expect(standing).toHaveLength(2)
  expect(standing).toContainEqual({ isNoor: true, state: 'left', isMet: false })
  expect(standing).toContainEqual({ isNoor: false, state: 'here', isMet: true })
})

test('past rounds name everybody with whom one was in them', async () => {
  const evening = await startEvening(db, 3, { rounds: 2 })
  await evening.passToFirstBell()
  await evening.passAwake(135)
  const { past } = await evening.see(evening.noor)
  expect(past).toMatchObject([{ number: 1, partners: [{}, {}] }])
})

function byNumber(a: number, b: number): number {
  return a - b
}
