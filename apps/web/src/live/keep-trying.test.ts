import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTrying } from './keep-trying.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

let tries = 0

/** Attempts of which the one with that number is the first to be done. */
function attempts(doneAt: number): () => Promise<boolean> {
  tries = 0
  return async () => {
    tries += 1
    return tries >= doneAt
  }
}

test('the first attempt is made at once, and what is done is done', async () => {
  const attempt = attempts(1)
  keepTrying(attempt, 2000)
  expect(tries).toBe(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(tries).toBe(1)
})

test('it tries again at its own pace until it is done', async () => {
  const attempt = attempts(3)
  keepTrying(attempt, 2000)
  await vi.advanceTimersByTimeAsync(1900)
  expect(tries).toBe(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(tries).toBe(2)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(tries).toBe(3)
})

test('whoever stops it between two attempts hears of none', async () => {
  const attempt = attempts(9)
  const stop = keepTrying(attempt, 2000)
  await vi.advanceTimersByTimeAsync(2000)
  stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(tries).toBe(2)
})

test('whoever stops it during an attempt hears of no other', async () => {
  const attempt = attempts(9)
  keepTrying(attempt, 2000)()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(tries).toBe(1)
})
