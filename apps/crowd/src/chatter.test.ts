import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startChatter } from './chatter.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('now one and now another says something, until it is stopped', async () => {
  const said: string[] = []
  const people = ['ada', 'bram'].map((name) => ({ say: async () => void said.push(name) }))
  let turn = 0
  const random = () => (turn++ % 4 < 2 ? 0 : 0.99)
  const stop = startChatter({ people, everySeconds: 5, complain: () => {}, random })
  await vi.advanceTimersByTimeAsync(20_000)
  stop()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(said).toEqual(['ada', 'bram', 'ada', 'bram'])
})

test('who cannot say anything just now holds up nobody', async () => {
  const faults: unknown[] = []
  const people = [{ say: () => Promise.reject(new Error('Too fast')) }]
  const stop = startChatter({ people, everySeconds: 5, complain: (fault) => faults.push(fault) })
  await vi.advanceTimersByTimeAsync(10_000)
  stop()
  expect(faults).toHaveLength(2)
})
