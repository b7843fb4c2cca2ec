// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anOverview } from '#web/testing/samples-organise.ts'
import { EventOverview } from './event-overview.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
  world.server.answer(EVENT, () => anOverview())
})
afterEach(cleanup)

const EVENT = 'GET /organise/:eventId'
const PUBLISH = 'POST /organise/:eventId/publication'
const open = () => renderAt('/organise/fair', { page: EventOverview }, world)
const isShared = () =>
  screen.getAllByRole('link').some((link) => link.getAttribute('href') === 'https://stamtafel.test/e/fair')

test('a draft is published by a press, and then there is a link to share', async () => {
  world.server.answer(PUBLISH, () => anOverview({ phase: 'published' }))
  open()
  const button = await screen.findByRole('button', { name: /Publish|Open/ })
  expect(isShared()).toBe(false)
  fireEvent.click(button)
  await waitFor(() => expect(isShared()).toBe(true))
})

test('a publication that fails says why', async () => {
  world.server.lose(PUBLISH)
  open()
  fireEvent.click(await screen.findByRole('button', { name: /Publish|Open/ }))
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
})

test('who is not signed in is asked to', async () => {
  world.server.refuse(EVENT, 'auth-session.missing')
  const { path } = open()
  await waitFor(() => expect(path()).toBe('/in'))
})

test.for(['event.not-found', 'request.malformed'] as const)('after %s there is no page', async (code) => {
  world.server.refuse(EVENT, code)
  open()
  expect(await screen.findByRole('heading', { name: 'There is no table here' })).toBeDefined()
})

test('an event that cannot be fetched says so', async () => {
  world.server.refuse(EVENT, 'server.failed')
  open()
  expect(await screen.findByRole('heading', { name: 'Something went wrong on our side' })).toBeDefined()
})

test('an event that is there stays when it cannot be fetched again', async () => {
  open()
  await screen.findByRole('button', { name: /Publish|Open/ })
  world.server.lose()
  await act(() => world.queries.invalidateQueries())
  await waitFor(() => expect(world.queries.getQueryState(['organise', 'fair'])?.error).not.toBeNull())
  expect(screen.getByRole('button', { name: /Publish|Open/ })).toBeDefined()
})
