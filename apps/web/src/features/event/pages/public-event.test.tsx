// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aPublicEvent } from '#web/testing/samples-organise.ts'
import { PublicEvent } from './public-event.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
  world.server.answer(EVENT, () => aPublicEvent())
})
afterEach(cleanup)

const EVENT = 'GET /public-events/:slug'
const REGISTER = 'POST /public-events/:slug/registrations'
const open = () => renderAt('/e/fair/register', { page: PublicEvent }, world)

async function fillIn() {
  fireEvent.change(await screen.findByLabelText('Your name'), { target: { value: 'Noor' } })
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'noor@a.example' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save my seat' }))
}

test('who registers reads where the link went, and agreed to the notice that was shown', async () => {
  world.server.allow(REGISTER)
  open()
  await fillIn()
  expect(await screen.findByText(/Your personal link went to noor@a.example/)).toBeDefined()
  expect(world.server.bodiesOf(REGISTER)).toEqual([
    { name: 'Noor', email: 'noor@a.example', locale: 'en', noticeVersion: '2026-11-24' },
  ])
})

test('the notice says whom to ask, and promises nothing that nobody does', async () => {
  open()
  expect(await screen.findByText(/To see it all or have it erased, ask the organiser/)).toBeDefined()
})

test('a registration that is refused says why, and nothing that was typed is lost', async () => {
  world.server.refuse(REGISTER, 'registration.closed')
  open()
  await fillIn()
  expect(await screen.findByText('Registration is closed.')).toBeDefined()
  expect(screen.getByDisplayValue('noor@a.example')).toBeDefined()
})

test('when the event is over there is no form', async () => {
  world.server.answer(EVENT, () => aPublicEvent({ doors: 'over' }))
  open()
  await waitFor(() => expect(screen.getAllByRole('heading').length).toBeGreaterThan(1))
  expect(screen.queryByRole('button', { name: 'Save my seat' })).toBeNull()
})

test.for([
  ['event.not-found', 'There is no table here'],
  ['server.failed', 'Something went wrong on our side'],
] as const)('after %s one reads so', async ([code, title]) => {
  world.server.refuse(EVENT, code)
  open()
  expect(await screen.findByRole('heading', { name: title })).toBeDefined()
})
