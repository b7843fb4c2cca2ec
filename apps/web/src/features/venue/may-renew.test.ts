import { expect, test } from 'vitest'
import { aDetail, aRound, at } from '#web/testing/samples.ts'
import { mayRenew } from './may-renew.ts'

const NOW = Date.parse(at(0))
const FOYER = { place: { kind: 'foyer' }, pathname: '/e/fair', speedDate: undefined } as const
const WAITING = {
  place: { kind: 'speed-date', speedDateId: 'afternoon' },
  pathname: '/e/fair/date/afternoon',
  speedDate: aDetail({ nextBell: at(40) }),
} as const

test.for(['/e/fair', '/e/fair/people', '/e/fair/date/afternoon'])(
  'whoever is in the foyer may get a new page at %s',
  (pathname) => {
    expect(mayRenew({ ...FOYER, pathname }, NOW)).toBe(true)
  },
)

test.for(['/e/fair/table/four', '/e/fair/ready'])('nobody gets a new page at %s', (pathname) => {
  expect(mayRenew({ ...FOYER, pathname }, NOW)).toBe(false)
})

test('whoever sits at a table or talks gets none, whichever page is open', () => {
  expect(mayRenew({ ...FOYER, place: { kind: 'table', tableId: 'four', seat: 1 } }, NOW)).toBe(false)
  const pairing = { kind: 'pairing', speedDateId: 'afternoon', roundId: 'one', pairingId: 'two' } as const
  expect(mayRenew({ ...WAITING, place: pairing }, NOW)).toBe(false)
})

test('whoever waits gets one, but not from the reveal on', () => {
  expect(mayRenew(WAITING, NOW)).toBe(true)
  expect(mayRenew({ ...WAITING, speedDate: aDetail({ nextBell: at(20) }) }, NOW)).toBe(false)
  expect(mayRenew({ ...WAITING, speedDate: aDetail({ nextBell: null }) }, NOW)).toBe(true)
})

test('whoever is paired gets none until the goodbye is over', () => {
  const speedDate = aDetail({ current: [aRound({ goodbyeUntil: at(5) })], nextBell: at(60) })
  expect(mayRenew({ ...WAITING, speedDate }, NOW)).toBe(false)
  expect(mayRenew({ ...WAITING, speedDate }, NOW + 5000)).toBe(true)
})

test('whoever sits out a round gets one while the others talk', () => {
  const round = aRound({ seat: { kind: 'sitting-out', reason: 'odd-number' } })
  expect(mayRenew({ ...WAITING, speedDate: aDetail({ current: [round], nextBell: at(300) }) }, NOW)).toBe(
    true,
  )
})

test('a speed date that this page does not know leaves it as it is', () => {
  expect(mayRenew({ ...WAITING, speedDate: undefined }, NOW)).toBe(false)
})
