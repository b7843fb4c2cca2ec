// @vitest-environment happy-dom
import type { SpeedDateDetail } from '@stamtafel/contracts'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useServerNow } from '#web/live/use-live.ts'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { aDetail, aPairing, aRound, aSpeedDate, at } from '#web/testing/samples.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { sceneOf } from '../scene-of.ts'
import { useAttention } from './use-attention.ts'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)) })
  sessionStorage.clear()
  world = createWorld()
  world.server.answer(SIGNS, () => null)
})
afterEach(() => {
  cleanup()
  hide(false)
  vi.useRealTimers()
})

const SIGNS = 'POST /events/:eventId/speed-dates/:speedDateId/signs'
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
const told = () => world.server.bodiesOf(SIGNS).map((body) => JSON.stringify(body).split('"').at(-2))
const press = () => act(async () => fireEvent.keyDown(document.body, { key: 'a' }))

function Page({ detail }: { readonly detail: SpeedDateDetail }) {
  const now = useServerNow() ?? new Date(at(0))
  const isUnseen = useAttention({ detail, scene: sceneOf(detail, now), now })
  return <p>{isUnseen ? 'off camera' : 'on camera'}</p>
}

function ui(detail: SpeedDateDetail) {
  return (
    <Around world={world}>
      <Page detail={detail} />
    </Around>
  )
}

function open(detail: SpeedDateDetail) {
  const { rerender } = renderInApp(ui(detail), { now: () => Date.now() })
  return (next: SpeedDateDetail) => rerender(ui(next))
}

function hide(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Gathering since 20 seconds ago; the first bell rings in ten. */
const soon = (absentUntil: string | null = null) =>
  aDetail({
    speedDate: aSpeedDate({ phase: 'running', round: 1 }),
    current: [
      aRound({ bell: at(10), endsAt: at(310), goodbyeUntil: at(320), seat: aPairing({ absentUntil }) }),
    ],
  })

test('whoever presses nothing is kept off camera at the bell, until a press', async () => {
  open(soon())
  await pass(12)
  expect(screen.getByText('off camera')).toBeDefined()
  expect(world.session.view().self.isUnseen).toBe(true)
  expect(told()).toEqual([])
  await press()
  await pass(0.5)
  expect(screen.getByText('on camera')).toBeDefined()
  expect(world.session.view().self.isUnseen).toBe(false)
  expect(told()).toEqual(['pressed'])
})

test('whoever has pressed is on camera at the bell, and tells one press for each bell', async () => {
  open(soon())
  await press()
  await press()
  await pass(9)
  expect(told()).toEqual(['pressed'])
  await pass(3)
  expect(screen.getByText('on camera')).toBeDefined()
  await press()
  await press()
  await pass(1)
  expect(told()).toEqual(['pressed', 'pressed'])
})

test('keys that are held on the way to another window are no press', async () => {
  open(soon())
  await act(async () => fireEvent.keyDown(document.body, { key: 'Alt' }))
  await pass(12)
  expect(screen.getByText('off camera')).toBeDefined()
})

test('a page out of sight at the bell says so, and stays off camera when it is back, until a press', async () => {
  open(soon())
  await press()
  await act(async () => hide(true))
  await pass(12)
  expect(screen.getByText('off camera')).toBeDefined()
  await act(async () => hide(false))
  await pass(1)
  expect(told()).toEqual(['pressed', 'hidden', 'seen'])
  expect(screen.getByText('off camera')).toBeDefined()
  await press()
  await pass(0.5)
  expect(screen.getByText('on camera')).toBeDefined()
  expect(told().at(-1)).toBe('pressed')
})

test('motion in a talk is told once, so that nobody who listens is taken for gone', async () => {
  open(soon())
  await press()
  await pass(11)
  for (let count = 0; count < 3; count += 1) fireEvent.pointerMove(document.body)
  await pass(1)
  expect(told()).toEqual(['pressed', 'active'])
})

test('whom the server takes for absent although they looked says so at once', async () => {
  const show = open(soon())
  await press()
  await pass(11)
  expect(told()).toEqual(['pressed'])
  show(soon(at(25)))
  await pass(1)
  expect(told()).toEqual(['pressed', 'pressed'])
  expect(screen.getByText('on camera')).toBeDefined()
})

test('where one talk follows upon another, whoever has stopped looking is off camera at the bell itself', async () => {
  const two = aRound({ id: 'two', number: 2, bell: at(310.1), endsAt: at(610), goodbyeUntil: at(610) })
  const one = aRound({ bell: at(10), endsAt: at(310.1), goodbyeUntil: at(310.1) })
  const detail = { ...soon(), current: [one, two] }
  open(detail)
  await press()
  await pass(20)
  expect(world.session.view().self.isUnseen).toBe(false)
  // Asked before the page has looked at the clock again.
  let isUnseen = false
  setTimeout(() => {
    isUnseen = world.session.view().self.isUnseen
  }, 290_105)
  await pass(291)
  expect(isUnseen).toBe(true)
})

test('after a reload in a talk the server is believed', async () => {
  vi.setSystemTime(Date.parse(at(12)))
  open(soon(at(25)))
  expect(screen.getByText('off camera')).toBeDefined()
  cleanup()
  open(soon())
  expect(screen.getByText('on camera')).toBeDefined()
})

/** As the server has it, with the press of another page, or of this one before it was loaded anew. */
const pressedBefore = (hiddenSince: string | null = null) => ({
  ...soon(),
  attention: { pressedAt: at(-5), hiddenSince, lastBell: at(-20) },
})

test('after a reload while people gather, or in another tab, the press that the server knows counts', async () => {
  open(pressedBefore())
  expect(screen.getByText('on camera')).toBeDefined()
  await pass(12)
  expect(screen.getByText('on camera')).toBeDefined()
})

test('a page that takes over from one that was out of sight says that it is in sight', async () => {
  open(pressedBefore(at(-3)))
  await pass(1)
  expect(told()).toEqual(['seen'])
})

test('what begins within a round is no bell after which one has to press anew, as the server has it', async () => {
  const main = aRound({ bell: at(-100), endsAt: at(8), goodbyeUntil: at(9), seat: { kind: 'none' } })
  const side = aRound({ id: 'side', isSide: true, bell: at(2), endsAt: at(8), goodbyeUntil: at(9) })
  const two = aRound({ id: 'two', number: 2, bell: at(12), endsAt: at(312), goodbyeUntil: at(320) })
  const detail = { ...soon(), attention: { pressedAt: null, hiddenSince: null, lastBell: at(-100) } }
  open({ ...detail, current: [main, side, two] })
  await press()
  await pass(10)
  expect(screen.getByText('on camera')).toBeDefined()
  await pass(4)
  expect(screen.getByText('on camera')).toBeDefined()
})

test('after a reload in a break the bell counts that the server knows, though its round is gone from the rows', async () => {
  open({ ...soon(), attention: { pressedAt: at(-5), hiddenSince: null, lastBell: at(-2) } })
  expect(screen.getByText('off camera')).toBeDefined()
})

test('a sign that does not arrive is given again', async () => {
  world.server.lose(SIGNS)
  open(soon())
  await press()
  await pass(1)
  world.server.answer(SIGNS, () => null)
  await pass(2)
  expect(told()).toEqual(['pressed', 'pressed'])
  await pass(5)
  expect(told()).toHaveLength(2)
})

test('of somebody who does not take part nothing is told', async () => {
  open(aDetail({ speedDate: aSpeedDate({ myEntry: 'joined' }) }))
  await press()
  await pass(2)
  expect(told()).toEqual([])
})

test('a page that goes publishes nobody who was kept off camera', async () => {
  open(soon())
  await pass(12)
  cleanup()
  expect(world.session.view().self.isUnseen).toBe(true)
})
