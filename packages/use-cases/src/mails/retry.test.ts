import { expect, test } from 'vitest'
import { secondsUntilRetry } from './retry.ts'

test('each wait is longer than the one before, until it is time to give up', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(secondsUntilRetry)
  expect(waits).toEqual(waits.toSorted((a = 0, b = 0) => a - b))
  expect(secondsUntilRetry(10)).toBeUndefined()
})
