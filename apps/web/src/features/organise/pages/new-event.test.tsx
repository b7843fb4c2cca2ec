// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anOverview } from '#web/testing/samples-organise.ts'
import { NewEvent } from './new-event.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const CREATE = 'POST /organisations/:organisationId/events'
const alerts = () =>
  screen
    .getAllByRole('alert')
    .map(({ textContent }) => textContent.trim())
    .join('')
const keys = () => world.server.asked.map(({ idempotencyKey }) => idempotencyKey)

/** Fills in the three steps and creates the event. */
async function fillIn() {
  const page = renderAt('/organise/new/waalstad', { page: NewEvent }, world)
  fireEvent.click(await screen.findByRole('button', { name: 'Next' }))
  fireEvent.change(screen.getByLabelText('What shall it be called?'), {
    target: { value: 'Samen aan de Waal' },
  })
  fireEvent.change(screen.getByLabelText('Start'), { target: { value: '2099-11-26T11:00' } })
  fireEvent.click(screen.getByRole('button', { name: 'Next' }))
  await press()
  return page
}

/** Presses the button of the last step and waits for what the server says. */
async function press() {
  const before = world.server.asked.length
  fireEvent.click(await screen.findByRole('button', { name: 'Make the event' }))
  await waitFor(() => expect(world.server.asked.length).toBe(before + 1))
}

test('what was created is opened', async () => {
  world.server.answer(CREATE, () => anOverview())
  const { path } = await fillIn()
  await waitFor(() => expect(path()).toBe('/organise/fair'))
  expect(world.server.bodiesOf(CREATE)).toMatchObject([{ name: 'Samen aan de Waal', locale: 'en' }])
})

test('after a lost network the same call is made again, so that there is one event', async () => {
  world.server.lose(CREATE)
  await fillIn()
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
  world.server.answer(CREATE, () => anOverview())
  await press()
  expect(new Set(keys()).size).toBe(1)
})

test.for(['server.unavailable', 'server.failed', 'request.too-many', 'idempotency-key.reused'] as const)(
  '%s does not say that nothing was created, so the call stays the same',
  async (code) => {
    world.server.refuse(CREATE, code)
    await fillIn()
    await waitFor(() => expect(alerts()).not.toBe(''))
    await press()
    expect(new Set(keys()).size).toBe(1)
  },
)

test.for(['speed-date.too-short', 'request.malformed', 'permission.denied'] as const)(
  '%s is a refusal, and what is sent after it is another call',
  async (code) => {
    world.server.refuse(CREATE, code)
    await fillIn()
    await waitFor(() => expect(alerts()).not.toBe(''))
    await press()
    expect(new Set(keys()).size).toBe(2)
  },
)
