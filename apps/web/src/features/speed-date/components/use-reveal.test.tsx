// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at } from '#web/testing/samples.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import type { NextSeat } from '../next-seat.ts'
import { useReveal } from './use-reveal.ts'

beforeEach(() => vi.useFakeTimers({ now: Date.parse(at(0)) }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface ScreenProps {
  readonly number: number
  readonly bellAt?: string
  readonly next?: NextSeat | undefined
}

function Screen(props: ScreenProps) {
  useReveal(props)
  return null
}

const OUT = { kind: 'sitting-out', reason: 'odd-number' } as const
const SIPHO: NextSeat = {
  kind: 'pairing',
  partners: [{ id: 'sipho', name: 'Sipho', listensFirst: false, typesAlong: false }],
  reasons: [],
}

function show(first: ScreenProps) {
  const { rerender } = renderInApp(<Screen {...first} />, { now: () => Date.now() })
  return (props: ScreenProps) => rerender(<Screen {...props} />)
}

const heard = () => screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

test('before the reveal nothing is said', () => {
  show({ number: 1, bellAt: at(40) })
  expect(heard()).toEqual([''])
})

test('whom one meets is said at the reveal, and again ten seconds before the bell', async () => {
  show({ number: 1, bellAt: at(20), next: SIPHO })
  expect(heard()).toContain('In 20 seconds you meet Sipho.')
  await pass(5)
  expect(heard()).toContain('In 20 seconds you meet Sipho.')
  await pass(5)
  expect(heard()).toContain('In 10 seconds you meet Sipho.')
})

test('when it becomes somebody else, that is said', () => {
  const rerender = show({ number: 1, bellAt: at(9), next: SIPHO })
  expect(heard()).toContain('In 9 seconds you meet Sipho.')
  const tom = { id: 'tom', name: 'Tom', listensFirst: false, typesAlong: false }
  rerender({ number: 1, bellAt: at(9), next: { kind: 'pairing', partners: [tom], reasons: [] } })
  expect(heard()).toContain('In 9 seconds you meet Tom.')
})

test('sitting out is said once in a round', async () => {
  show({ number: 1, bellAt: at(20), next: OUT })
  expect(heard()).toContain('You sit round 1 out.')
  await pass(15)
  expect(heard()).toContain('You sit round 1 out.')
})

test('sitting out twice in a row is said for each round', async () => {
  const rerender = show({ number: 1, bellAt: at(8), next: OUT })
  expect(heard()).toContain('You sit round 1 out.')
  await pass(8)
  rerender({ number: 2, bellAt: at(28), next: undefined })
  rerender({ number: 2, bellAt: at(16), next: OUT })
  expect(heard()).toContain('You sit round 2 out.')
})
