// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { queryKeys } from '#web/live/query-keys.ts'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { at, SIPHO } from '#web/testing/samples.ts'
import { PeopleMet } from './people-met.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const MET = 'GET /events/:eventId/people-met'
const open = () => renderAt('/e/fair/people', { page: PeopleMet }, world)

function haveMet() {
  world.server.answer(MET, () => ({ people: [{ ...SIPHO, metAt: at(-300), seconds: 300 }] }))
}

test('whom one met is listed', async () => {
  haveMet()
  open()
  expect(await screen.findByText('Sipho Dlamini')).toBeDefined()
})

test('a list that cannot be fetched says so', async () => {
  world.server.refuse(MET, 'server.failed')
  open()
  expect(await screen.findByRole('heading', { name: 'Something went wrong on our side' })).toBeDefined()
})

test('a list that is there stays when it cannot be fetched again', async () => {
  haveMet()
  open()
  await screen.findByText('Sipho Dlamini')
  world.server.lose(MET)
  await act(() => world.queries.invalidateQueries({ queryKey: queryKeys.peopleMet('fair') }))
  await waitFor(() => expect(world.queries.getQueryState(queryKeys.peopleMet('fair'))?.error).not.toBeNull())
  expect(screen.getByText('Sipho Dlamini')).toBeDefined()
})
