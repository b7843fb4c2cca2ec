// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MORNING, renderInApp } from './testing/render.tsx'
import { TimerRing } from './timer-ring.tsx'

let now = MORNING
beforeEach(() => {
  now = MORNING
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('a ring says how long still, and counts down on the second', () => {
  renderInApp(<TimerRing endsAt={MORNING + 158_000} lasts={300} />, { now: () => now })
  expect(screen.getByRole('timer', { name: '2:38 to go' })).toBeDefined()

  pass(1000)
  expect(screen.getByRole('timer', { name: '2:37 to go' })).toBeDefined()
})

test('a ring stops at nothing left', () => {
  renderInApp(<TimerRing endsAt={MORNING + 1000} lasts={300} />, { now: () => now })
  pass(5000)
  expect(screen.getByRole('timer', { name: '0:00 to go' })).toBeDefined()
  expect(vi.getTimerCount()).toBe(0)
})

test('a paused ring says so', () => {
  renderInApp(<TimerRing endsAt={MORNING + 158_000} lasts={300} isPaused />)
  expect(screen.getByRole('timer', { name: 'paused, 2:38 to go' })).toBeDefined()
  expect(screen.getByText('2:38 left')).toBeDefined()
})

test('news stands in a ring in place of the figure, which stands under it', () => {
  renderInApp(<TimerRing endsAt={MORNING + 158_000} lasts={300} news="+1 min" />)
  expect(screen.getByText('+1 min')).toBeDefined()
  expect(screen.getByText('2:38 to go')).toBeDefined()
})

test('a ring of five minutes has a nick for each', () => {
  const { container } = renderInApp(<TimerRing endsAt={MORNING + 158_000} lasts={300} />)
  expect(container.querySelectorAll('.ring-mark')).toHaveLength(5)
})

function pass(milliseconds: number): void {
  act(() => {
    now += milliseconds
    vi.advanceTimersByTime(milliseconds)
  })
}
