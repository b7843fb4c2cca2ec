// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useSecondsUntil } from './clock.tsx'
import { MORNING, renderInApp } from './testing/render.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Seconds({ until }: { until: number | undefined }) {
  return <p>{useSecondsUntil(until) ?? 'no clock'}</p>
}

test('a second that has begun still counts', () => {
  renderInApp(<Seconds until={MORNING + 1500} />)
  expect(screen.getByText('2')).toBeDefined()
})

test('the beat falls on the whole second that is left', () => {
  let now = MORNING
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  renderInApp(<Seconds until={MORNING + 1500} />, { now: () => now })
  act(() => {
    now += 500
    vi.advanceTimersByTime(500)
  })
  expect(screen.getByText('1')).toBeDefined()
})

test('an instant in the past is nothing left', () => {
  renderInApp(<Seconds until={MORNING - 60_000} />)
  expect(screen.getByText('0')).toBeDefined()
})

test('without an instant there is no clock', () => {
  renderInApp(<Seconds until={undefined} />)
  expect(screen.getByText('no clock')).toBeDefined()
})
