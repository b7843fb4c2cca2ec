// @vitest-environment happy-dom
import { ApiError } from '@stamtafel/client'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { BrokenPage } from './broken-page.tsx'
import { NoPage } from './no-page.tsx'

let world: World

const noAnswer = new ApiError({
  code: 'server.unavailable',
  status: 0,
  retry: 'after',
  requestId: 'none',
})

beforeEach(() => {
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test.for([
  ['/e/fair/table/four', 'To the foyer', '/e/fair'],
  ['/e/fair/nowhere', 'To the foyer', '/e/fair'],
  ['/e/fair/register', 'To the home page', '/'],
  ['/nowhere', 'To the home page', '/'],
])('where there is nothing at %s one goes on %s', async ([href, name, to]) => {
  renderAt(href ?? '', { page: NoPage }, world)
  expect((await screen.findByRole('link', { name: name ?? '' })).getAttribute('href')).toBe(to)
})

test('offline a page that cannot be had says so, and keeps what is there', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  renderAt('/e/fair', { page: () => <BrokenPage error={new TypeError('Failed to fetch')} /> }, world)
  expect(await screen.findByRole('heading', { name: 'You are offline' })).toBeDefined()
})

test('where we do not answer it asks again by a press, without opening the page anew', async () => {
  let isThere = false
  const ask = vi.fn<() => Promise<string>>(async () => {
    if (!isThere) throw noAnswer
    return 'here'
  })
  await world.queries.fetchQuery({ queryKey: ['some'], queryFn: ask, retry: false }).catch(() => undefined)
  renderAt('/e/fair', { page: () => <BrokenPage error={noAnswer} /> }, world)
  expect(await screen.findByRole('heading', { name: 'We cannot be reached' })).toBeDefined()
  isThere = true
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(world.queries.getQueryData(['some'])).toBe('here'))
})

test('what broke on our side is no matter of the network', async () => {
  renderAt('/e/fair', { page: () => <BrokenPage error={new Error('a fault')} /> }, world)
  expect(await screen.findByRole('heading', { name: 'Something went wrong on our side' })).toBeDefined()
})
