import { expect, test } from 'vitest'
import { nextDelay } from './next-delay.ts'

test('after a server that said goodbye, people come back within five seconds, spread', () => {
  expect(nextDelay({ failures: 0, wasLeaving: true }, 0)).toBe(0)
  expect(nextDelay({ failures: 0, wasLeaving: true }, 1)).toBe(5000)
})

test('each failure makes the next try later, up to fifteen seconds', () => {
  const delays = [0, 1, 2, 3, 50].map((failures) => nextDelay({ failures, wasLeaving: false }, 1))
  expect(delays).toEqual([500, 1000, 2000, 4000, 15_000])
})

test('those who were cut off together do not come back together', () => {
  expect(nextDelay({ failures: 2, wasLeaving: false }, 0)).toBe(1000)
  expect(nextDelay({ failures: 2, wasLeaving: false }, 0.5)).toBe(1500)
})

test('a server that does not come back is not besieged', () => {
  expect(nextDelay({ failures: 9, wasLeaving: true }, 1)).toBe(15_000)
})
