// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anAccount, anOverview } from '#web/testing/samples-organise.ts'
import { Home } from './home.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const ACCOUNT = 'GET /account'
const EVENTS = 'GET /organisations/:organisationId/events'
const open = () => renderAt('/', { page: Home }, world)

function beSignedIn() {
  world.server.answer(ACCOUNT, () => anAccount())
  world.server.answer(EVENTS, () => ({ events: [anOverview()] }))
}

test('who is signed in sees the events of the organisation', async () => {
  beSignedIn()
  open()
  expect(await screen.findByText('Samen aan de Waal')).toBeDefined()
})

test('who is not signed in is asked to', async () => {
  world.server.refuse(ACCOUNT, 'auth-session.missing')
  const { path } = open()
  await waitFor(() => expect(path()).toBe('/in'))
})

test('who belongs to no organisation has no home here', async () => {
  world.server.answer(ACCOUNT, () => anAccount({ memberships: [] }))
  open()
  expect(await screen.findByRole('heading', { name: 'There is no table here' })).toBeDefined()
})

test.for([ACCOUNT, EVENTS] as const)('without %s there is nothing to show', async (key) => {
  beSignedIn()
  world.server.refuse(key, 'server.failed')
  open()
  expect(await screen.findByRole('heading', { name: 'Something went wrong on our side' })).toBeDefined()
})

test.for([
  ['account', ['account']],
  ['events', ['events', 'waalstad']],
] as const)('what is there stays when the %s cannot be fetched again', async ([, queryKey]) => {
  beSignedIn()
  open()
  await screen.findByText('Samen aan de Waal')
  world.server.lose()
  await act(() => world.queries.invalidateQueries({ queryKey }))
  await waitFor(() => expect(world.queries.getQueryState(queryKey)?.error).not.toBeNull())
  expect(screen.getByText('Samen aan de Waal')).toBeDefined()
})

test('a member who may not organise gets no button for it', async () => {
  beSignedIn()
  const [membership] = anAccount().memberships
  if (!membership) throw new Error('The sample belongs nowhere')
  world.server.answer(ACCOUNT, () => anAccount({ memberships: [{ ...membership, role: 'member' }] }))
  open()
  await screen.findByText('Samen aan de Waal')
  expect(screen.queryByRole('link', { name: /organise/i })).toBeNull()
})

test('who signs out is asked to sign in again', async () => {
  beSignedIn()
  const { path } = open()
  await screen.findByText('Samen aan de Waal')
  world.server.allow('POST /auth/sign-out')
  world.server.refuse(ACCOUNT, 'auth-session.missing')
  fireEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(path()).toBe('/in'))
})
