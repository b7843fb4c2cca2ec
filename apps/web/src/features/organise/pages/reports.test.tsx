// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anOverview } from '#web/testing/samples-organise.ts'
import { at, NOOR, SIPHO } from '#web/testing/samples.ts'
import { Reports } from './reports.tsx'

const LIST = 'GET /organise/:eventId/reports'
const HANDLE = 'POST /organise/:eventId/reports/:reportId/handled'

class SilentSocket extends EventTarget {
  close() {}
}

let world: World
let handledAt: string | null = null

beforeEach(() => {
  vi.stubGlobal('WebSocket', SilentSocket)
  world = createWorld()
  handledAt = null
  world.server.answer('GET /organise/:eventId', () => anOverview({ phase: 'published' }))
  world.server.answer(LIST, () => ({
    reports: [
      { id: 'two', by: NOOR, about: SIPHO, text: '', message: null, at: at(-60), handledAt },
      {
        id: 'one',
        by: SIPHO,
        about: NOOR,
        text: 'He swore',
        message: null,
        at: at(-600),
        handledAt: at(-300),
      },
    ],
  }))
  world.server.answer(HANDLE, () => {
    handledAt = at(0)
    return null
  })
})
afterEach(cleanup)

const open = () => renderAt('/organise/fair/reports', { page: Reports }, world)

test('reports are listed with who, about whom, and their words', async () => {
  open()
  expect(await screen.findByText('Noor van der Kolk about Sipho Dlamini')).toBeDefined()
  expect(screen.getByText('Without words')).toBeDefined()
  expect(screen.getByText('He swore')).toBeDefined()
  expect(screen.getByText('1 to look at')).toBeDefined()
})

test('a report about a message shows its words, where they were written, and that they are gone since', async () => {
  const message = { place: 'table', text: 'You look silly', at: at(-90), isRemoved: true } as const
  world.server.answer(LIST, () => ({
    reports: [{ id: 'one', by: NOOR, about: SIPHO, text: '', message, at: at(-60), handledAt }],
  }))
  open()
  expect(await screen.findByText('You look silly')).toBeDefined()
  expect(screen.getByText(/^Sipho Dlamini wrote at .* at a table: Removed since/)).toBeDefined()
})

test('a report is marked as handled by one press', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: /^Mark the report of Noor/ }))
  await waitFor(() => expect(screen.queryByText('1 to look at')).toBeNull())
  expect(screen.getAllByText(/^Handled at/)).toHaveLength(2)
})

test('a mark that fails says why', async () => {
  open()
  const button = await screen.findByRole('button', { name: /^Mark the report of Noor/ })
  world.server.refuse(HANDLE, 'report.not-found')
  fireEvent.click(button)
  expect(await screen.findByText('There is no such report.')).toBeDefined()
})

test('where nothing was reported the page says so', async () => {
  world.server.answer(LIST, () => ({ reports: [] }))
  open()
  expect(await screen.findByRole('heading', { name: 'No reports' })).toBeDefined()
})

test('who may not see reports does not', async () => {
  world.server.refuse(LIST, 'permission.denied')
  open()
  await waitFor(() => expect(screen.queryByText('One moment')).toBeNull())
  expect(screen.queryByText(/about Sipho/)).toBeNull()
})
