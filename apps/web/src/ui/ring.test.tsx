// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Ring } from './ring.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Which share of the circle is drawn as left; undefined where none is. */
function shareOf(seconds: number, lasts: number): number | undefined {
  const { container } = render(<Ring seconds={seconds} lasts={lasts} radius={44} />)
  const [left = 0, whole = 1] =
    container.querySelector('.ring-left')?.getAttribute('stroke-dasharray')?.split(' ').map(Number) ?? []
  cleanup()
  return left === 0 ? undefined : Math.round((left / whole) * 100) / 100
}

test.for([
  [300, 300, 1],
  [150, 300, 0.5],
  [400, 300, 1],
  [0, 300, undefined],
  [0, 0, undefined],
] as const)('of %s seconds of %s it draws a share of %s', ([seconds, lasts, share]) => {
  expect(shareOf(seconds, lasts)).toBe(share)
})

test('for whoever wants less motion it goes in steps', () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }))
  expect(shareOf(170, 300)).toBe(0.6)
  expect(shareOf(12, 20)).toBe(1)
})
