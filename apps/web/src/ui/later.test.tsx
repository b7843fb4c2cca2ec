// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { useState, type ComponentType } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { later, useFetchSoon, type Later } from './later.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Words({ text }: { readonly text: string }) {
  const [first] = useState(text)
  return (
    <p>
      {text}, first {first}
    </p>
  )
}

function Soon({ part }: { readonly part: Later<{ readonly text: string }> }) {
  const [parts] = useState([part])
  useFetchSoon(parts)
  return <p>The page</p>
}

const load = (component: ComponentType<{ readonly text: string }> = Words) =>
  vi.fn<() => Promise<typeof component>>(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    return component
  })

async function fetched(part: Later<{ readonly text: string }>) {
  const fetching = part.fetch()
  await vi.advanceTimersByTimeAsync(100)
  await fetching
}

test('what was fetched before stands there at once', async () => {
  const Part = later(load())
  await fetched(Part)
  render(<Part text="one" />)
  expect(screen.getByText('one, first one')).toBeTruthy()
})

test('what is still to come is stood in for, and keeps what it knows once it is there', async () => {
  const loads = load()
  const Part = later(loads, <p>wait</p>)
  const { rerender } = render(<Part text="one" />)
  expect(screen.getByText('wait')).toBeTruthy()
  await act(async () => vi.advanceTimersByTimeAsync(500))
  expect(screen.getByText('one, first one')).toBeTruthy()
  rerender(<Part text="two" />)
  expect(screen.getByText('two, first one')).toBeTruthy()
  expect(loads).toHaveBeenCalledTimes(1)
})

test('without a network it is asked for again until it is there', async () => {
  const loads = load().mockRejectedValueOnce(new TypeError('no network'))
  const Part = later(loads, <p>wait</p>)
  render(<Part text="one" />)
  await act(async () => vi.advanceTimersByTimeAsync(500))
  expect(screen.getByText('wait')).toBeTruthy()
  await act(async () => vi.advanceTimersByTimeAsync(2500))
  expect(screen.getByText('one, first one')).toBeTruthy()
})

test('whoever only wants it fetched hears that it failed, and may ask again', async () => {
  const loads = load().mockRejectedValueOnce(new TypeError('no network'))
  const Part = later(loads)
  await expect(Part.fetch()).rejects.toThrow('no network')
  await fetched(Part)
  expect(loads).toHaveBeenCalledTimes(2)
})

test('a page fetches what it may need without being asked, after it is shown', async () => {
  const loads = load()
  render(<Soon part={later(loads)} />)
  expect(screen.getByText('The page')).toBeTruthy()
  expect(loads).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2000)
  expect(loads).toHaveBeenCalledTimes(1)
})
