import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { measureClock } from './measure-clock.ts'

test('the answer that was quickest is believed', async () => {
  const { call, elapsed } = serverAhead([900, 20, 400, 300, 700])
  const clock = await measureClock(call, elapsed)
  expect(clock.uncertaintyMs).toBe(10)
})

test('the time goes on by itself after it was measured', async () => {
  const { call, elapsed, pass } = serverAhead([20, 20, 20, 20, 20])
  const clock = await measureClock(call, elapsed)
  const before = clock.now().getTime()
  pass(1500)
  expect(clock.now().getTime() - before).toBe(1500)
})

test('half of the round trip is the way of the answer', async () => {
  const { call, elapsed, serverTime } = serverAhead([100, 40, 60, 60, 60])
  const clock = await measureClock(call, elapsed)
  expect(clock.now().getTime()).toBe(serverTime())
})

/** A server half an hour ahead of this page; each answer takes its round trip, half of it each way. */
function serverAhead(roundTrips: readonly number[]) {
  let page = 5000
  let tries = 0
  const serverTime = () => Date.parse('2026-11-24T12:00:00Z') + 1_800_000 + page
  const call = createClient('', {
    send: async () => {
      const half = (roundTrips[tries++] ?? 0) / 2
      page += half
      const now = new Date(serverTime()).toISOString()
      page += half
      return Response.json({ now })
    },
  })
  const pass = (ms: number) => {
    page += ms
  }
  return { call, elapsed: () => page, pass, serverTime }
}
