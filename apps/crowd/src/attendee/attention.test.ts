import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeApi } from '../testing/fake-api.ts'
import { payAttention } from './attention.ts'

const SIGNS = 'POST /events/fair/speed-dates/date/signs'
const bell = {
  type: 'round.started',
  speedDateId: 'date',
  roundId: 'round',
  number: 1,
  endsAt: '2026-11-24T12:02:00Z',
} as const
const opened = {
  type: 'stream.opened',
  protocol: 1,
  epoch: 'e',
  revision: 1,
  now: '2026-11-24T12:00:00Z',
  isMediaTab: true,
} as const
const pressed = `${SIGNS} {"sign":"pressed"}`
const active = `${SIGNS} {"sign":"active"}`

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function setUp({ refusedAfter = Infinity } = {}) {
  const { call, asked } = fakeApi({
    [SIGNS]() {
      if (asked.length > refusedAfter) throw new Error('The server is away')
      return null
    },
  })
  const faults: unknown[] = []
  const complain = (error: unknown) => void faults.push(error)
  return { asked, faults, attention: payAttention({ call, eventId: 'fair', complain, random: () => 0.5 }) }
}

/** Long enough for everybody to look up. */
const aWhile = () => vi.advanceTimersByTimeAsync(3000)

test('whoever is here has pressed, and presses and speaks after every bell', async () => {
  const { asked, attention } = setUp()
  await attention.follow('date', true)
  expect(asked).toEqual([pressed, active])
  attention.hear(bell)
  await aWhile()
  expect(asked).toEqual([pressed, active, pressed, active])
})

test('whoever is not here gives no sign, and whoever left none any more', async () => {
  const { asked, attention } = setUp()
  attention.hear(bell)
  await attention.follow('date', true)
  await attention.follow('date', false)
  asked.length = 0
  attention.hear(bell)
  await aWhile()
  expect(asked).toEqual([])
})

test('whoever is not attentive lets the bell ring, and still gives the signs that they are told to', async () => {
  const { asked, attention } = setUp()
  attention.setAttentive(false)
  await attention.follow('date', true)
  attention.hear(bell)
  await aWhile()
  await attention.give('date', 'hidden')
  expect(asked).toEqual([`${SIGNS} {"sign":"hidden"}`])
})

test('whoever comes back after a loss looks where they are', async () => {
  const { asked, attention } = setUp()
  await attention.follow('date', true)
  attention.hear(bell)
  attention.stop()
  await aWhile()
  expect(asked).toHaveLength(2)
  attention.hear(opened)
  await aWhile()
  expect(asked).toHaveLength(4)
})

test('a sign that is refused is told', async () => {
  const { faults, attention } = setUp({ refusedAfter: 2 })
  await attention.follow('date', true)
  attention.hear(bell)
  await aWhile()
  expect(faults).toMatchObject([{ status: 0 }])
})
