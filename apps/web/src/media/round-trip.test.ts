import { expect, test } from 'vitest'
import { roundTripOf } from './round-trip.ts'

const pair = { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.106 }

function report(...stats: readonly object[]) {
  return new Map(stats.map((one, index) => [String(index), one]))
}

test('the round trip is that of the pair in use, in milliseconds', () => {
  const unused = { ...pair, nominated: false, currentRoundTripTime: 0.001 }
  expect(roundTripOf(report({ type: 'outbound-rtp' }, pair, unused))).toBe(106)
})

test('before it was measured nothing is said', () => {
  expect(roundTripOf(report({ type: 'candidate-pair', nominated: true }))).toBeUndefined()
  expect(roundTripOf(report())).toBeUndefined()
})
