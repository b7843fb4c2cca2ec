// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at } from '#web/testing/samples.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { ChimeSwitch } from '../components/chime-switch.tsx'
import { useChime } from './use-chime.ts'

let chimes = 0

/** As much of Web Audio as a chime needs; each context is one chime. */
class FakeAudio {
  readonly currentTime = 0
  readonly destination = {}
  constructor() {
    chimes += 1
  }
  createOscillator() {
    const note = { frequency: { value: 0 }, connect: () => note, start() {}, stop() {} }
    return note
  }
  createGain() {
    const gain = {
      setValueAtTime() {},
      linearRampToValueAtTime() {},
      exponentialRampToValueAtTime() {},
    }
    const node = { gain, connect: () => node }
    return node
  }
  async close() {}
}

beforeEach(() => {
  chimes = 0
  localStorage.clear()
  vi.stubGlobal('AudioContext', FakeAudio)
  vi.useFakeTimers({ now: Date.parse(at(0)) })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

function Page({ bellAt }: { readonly bellAt: string | undefined }) {
  return <ChimeSwitch {...useChime(bellAt === undefined ? undefined : new Date(bellAt))} />
}

function show(bellAt: string | undefined) {
  const { rerender } = renderInApp(<Page bellAt={bellAt} />, { now: () => Date.now() })
  return (next: string | undefined) => rerender(<Page bellAt={next} />)
}

const choose = () => fireEvent.click(screen.getByRole('switch', { name: 'Soft chime' }))

test('nothing sounds for whoever did not choose it', async () => {
  show(at(20))
  await pass(30)
  expect(chimes).toBe(0)
})

test('whoever chose it hears it ten seconds before the bell, and once', async () => {
  show(at(20))
  choose()
  await pass(9)
  expect(chimes).toBe(0)
  await pass(2)
  expect(chimes).toBe(1)
  await pass(30)
  expect(chimes).toBe(1)
})

test('the choice is kept on the device, until it is taken back', async () => {
  show(undefined)
  choose()
  cleanup()
  const rerender = show(at(20))
  expect(screen.getByRole('switch', { name: 'Soft chime', checked: true })).toBeDefined()
  await pass(11)
  expect(chimes).toBe(1)
  choose()
  rerender(at(60))
  await pass(60)
  expect(chimes).toBe(1)
})

test('it is never late, and a bell that is moved takes it along', async () => {
  const rerender = show(at(8))
  choose()
  await pass(8)
  expect(chimes).toBe(0)
  rerender(at(40))
  await pass(5)
  rerender(at(100))
  await pass(70)
  expect(chimes).toBe(0)
  await pass(8)
  expect(chimes).toBe(1)
})

test('it can be heard beforehand', () => {
  show(undefined)
  fireEvent.click(screen.getByRole('button', { name: 'Hear the chime' }))
  expect(chimes).toBe(1)
})
