// @vitest-environment happy-dom
import { LIVE_PROTOCOL } from '@stamtafel/domain'
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { at, aVenue } from '#web/testing/samples.ts'
import { venueOptions } from '#web/venue/queries.ts'
import { useRenewal } from './use-renewal.ts'

const NEXT = LIVE_PROTOCOL + 1
const SENTENCE = /Stamtafel has been renewed/

let world: World
let reloads: number

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  sessionStorage.clear()
  world = createWorld()
  reloads = 0
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Page() {
  useRenewal(() => {
    reloads += 1
  })
  return <textarea aria-label="Note" />
}

async function open(href = '/e/fair') {
  const rendered = renderAt(href, { page: Page }, world)
  await screen.findByLabelText('Note')
  return rendered
}

const speak = (protocol: number) => act(() => world.stream.show({ protocol }))
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
const isAnnounced = () => screen.queryByText(SENTENCE) !== null
const place = (changes: Parameters<typeof aVenue>[0]) =>
  act(() => {
    world.queries.setQueryData(venueOptions('fair').queryKey, aVenue(changes))
  })

test('a server that speaks as this page does leaves it as it is', async () => {
  await open()
  await pass(60)
  expect(isAnnounced()).toBe(false)
  expect(reloads).toBe(0)
})

test.for([NEXT, LIVE_PROTOCOL - 1])(
  'one that speaks protocol %s has the page said to come anew, and then it does',
  async (protocol) => {
    await open()
    speak(protocol)
    await pass(2)
    expect(isAnnounced()).toBe(true)
    expect(reloads).toBe(0)
    await pass(10)
    expect(reloads).toBe(1)
  },
)

test('a tab comes anew once for each protocol, and no more', async () => {
  const { unmount } = await open()
  speak(NEXT)
  await pass(10)
  unmount()
  await open()
  speak(NEXT)
  await pass(60)
  expect(reloads).toBe(1)
  speak(NEXT + 1)
  await pass(10)
  expect(reloads).toBe(2)
  speak(NEXT)
  await pass(60)
  expect(reloads).toBe(2)
})

test('at a table nothing is said and nothing happens until one is back in the foyer', async () => {
  place({ place: { kind: 'table', tableId: 'four', seat: 1 } })
  await open()
  speak(NEXT)
  await pass(60)
  expect(isAnnounced()).toBe(false)
  expect(reloads).toBe(0)
  place({})
  await pass(10)
  expect(reloads).toBe(1)
})

test('whoever sits down before it comes keeps the page', async () => {
  await open()
  speak(NEXT)
  await pass(3)
  place({ place: { kind: 'table', tableId: 'four', seat: 1 } })
  await pass(60)
  expect(reloads).toBe(0)
})

test('whoever writes keeps what they wrote', async () => {
  await open()
  screen.getByLabelText('Note').focus()
  speak(NEXT)
  await pass(60)
  expect(reloads).toBe(0)
  screen.getByLabelText('Note').blur()
  await pass(10)
  expect(reloads).toBe(1)
})

test('while the server is away no page is asked for', async () => {
  await open()
  speak(NEXT)
  act(() => world.stream.show({ state: { kind: 'waiting', forMs: 1000 } }))
  await pass(60)
  expect(reloads).toBe(0)
})
