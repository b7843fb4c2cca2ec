// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aPublicEvent } from '#web/testing/samples-organise.ts'
import { Venue } from './venue.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
  world.queries.clear()
  world.server.answer(EVENT, () => aPublicEvent())
})
afterEach(cleanup)

const EVENT = 'GET /public-events/:slug'
const VENUE = 'GET /events/:eventId/venue'
const open = () => renderAt('/e/fair', { frame: Venue }, world)

test('who has no seat yet is led to the page on which they get one', async () => {
  world.server.refuse(VENUE, 'auth-session.missing')
  const { path } = open()
  await waitFor(() => expect(path()).toBe('/e/fair/register'))
})

test('whom an organiser took out reads so', async () => {
  world.server.refuse(VENUE, 'attendee.banned')
  open()
  expect(await screen.findByText(/The organiser of Samen aan de Waal took you out/)).toBeDefined()
})

test.for([
  [EVENT, 'event.not-found', 'There is no table here'],
  [VENUE, 'event.not-found', 'There is no table here'],
  [EVENT, 'server.failed', 'Something went wrong on our side'],
  [VENUE, 'server.failed', 'Something went wrong on our side'],
] as const)('where %s says %s one reads so', async ([key, code, title]) => {
  world.server.refuse(key, code)
  open()
  expect(await screen.findByRole('heading', { name: title })).toBeDefined()
})
