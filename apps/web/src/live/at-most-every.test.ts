import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function start() {
  let runs = 0
  const throttle = atMostEvery(400, () => {
    runs += 1
  })
  return { throttle, runs: () => runs }
}

test('what is asked for first runs at once', () => {
  const { throttle, runs } = start()
  throttle.run()
  expect(runs()).toBe(1)
})

test('what is asked for often runs at its pace, and once more for the last of them', () => {
  const { throttle, runs } = start()
  for (let tenth = 0; tenth < 10; tenth++) {
    throttle.run()
    vi.advanceTimersByTime(100)
  }
  expect(runs()).toBe(3)
  vi.advanceTimersByTime(5000)
  expect(runs()).toBe(4)
})

test('after it was stopped nothing runs any more by itself', () => {
  const { throttle, runs } = start()
  throttle.run()
  throttle.run()
  throttle.stop()
  vi.advanceTimersByTime(5000)
  expect(runs()).toBe(1)
})
