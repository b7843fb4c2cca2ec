// @vitest-environment happy-dom
import type { PersonMet } from '@stamtafel/contracts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryKeys } from '#web/live/query-keys.ts'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { at, SIPHO } from '#web/testing/samples.ts'
import { PeopleMet } from './people-met.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
  world.server.answer(BLOCKS, () => ({ blocks: [] }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const MET = 'GET /events/:eventId/people-met'
const YES = 'PUT /events/:eventId/people-met/:attendeeId/yes'
const BLOCKS = 'GET /events/:eventId/blocks'
const LIFT = 'DELETE /events/:eventId/blocks/:blockId'
const open = () => renderAt('/e/fair/people', { page: PeopleMet }, world)

const sipho: PersonMet = {
  ...SIPHO,
  metAt: at(-300),
  seconds: 300,
  note: 'Rows on Sundays',
  isYes: false,
  isMutual: false,
  email: null,
}
const amina: PersonMet = { ...sipho, attendeeId: 'amina', name: 'Amina Berkane', note: '', seconds: 0 }

function haveMet(people: readonly PersonMet[], isRevealed = false) {
  const revealsAt = at(isRevealed ? -60 : 60)
  world.server.answer(MET, () => ({ revealsAt, isRevealed, people: [...people] }))
}

test('whom one met is listed, with when, how long, and one’s note', async () => {
  haveMet([sipho, amina])
  open()
  expect(await screen.findByRole('heading', { name: 'Sipho Dlamini' })).toBeDefined()
  expect(screen.getByText(/^Speed date at \d\d:43, 5 minutes$/)).toBeDefined()
  expect(screen.getByText(/^Speed date at \d\d:43$/)).toBeDefined()
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Private note about Sipho' })
  expect(note.value).toBe('Rows on Sundays')
})

test('the figure counts whom one talked with, and not a passing moment', async () => {
  haveMet([sipho, amina])
  open()
  expect(await screen.findByText('You have talked with 1 new person today, no one twice')).toBeDefined()
})

test('before the reveal a yes can be said, and the page says when everybody’s is shown', async () => {
  haveMet([sipho])
  world.server.allow(YES)
  open()
  fireEvent.click(await screen.findByRole('switch', { name: 'Keep in touch with Sipho' }))
  await waitFor(() => expect(world.server.bodiesOf(YES)).toEqual([{ isYes: true }]))
  expect(
    screen.getByText(/^Everybody’s yes is revealed at the same moment, on Thursday 26 November/),
  ).toBeDefined()
})

test('an open page shows by itself what is revealed', async () => {
  haveMet([{ ...sipho, isYes: true }])
  open()
  await screen.findByRole('heading', { name: 'Sipho Dlamini' })
  haveMet([{ ...sipho, isYes: true, isMutual: true, email: 'sipho@waalburg.example' }], true)
  await act(() => vi.advanceTimersByTimeAsync(61_000))
  const link = await screen.findByRole('link', { name: 'sipho@waalburg.example' })
  expect(link.getAttribute('href')).toBe('mailto:sipho@waalburg.example')
  expect(screen.getByText(/With one of them you both said yes/)).toBeDefined()
})

test('after the reveal no new yes can be said, and one’s own is taken back only after a question', async () => {
  haveMet([sipho, { ...amina, isYes: true }], true)
  world.server.allow(YES)
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }))
  expect(screen.queryByRole('switch')).toBeNull()
  const dialog = within(screen.getByRole('dialog', { name: 'Take back your yes to Amina?' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Leave it' }))
  expect(world.server.bodiesOf(YES)).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(world.server.bodiesOf(YES)).toEqual([{ isYes: false }]))
  await waitFor(() => expect(screen.queryByText('You said yes')).toBeNull())
})

test('mutual contacts can be taken along as one file', async () => {
  const mutual = { isYes: true, isMutual: true }
  haveMet(
    [
      { ...sipho, ...mutual, email: 's@a.example' },
      { ...amina, ...mutual, email: 'a@a.example' },
    ],
    true,
  )
  const files: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
      revokeObjectURL: () => undefined,
    }),
  )
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Save 2 contacts' }))
  const text = await files[0]?.text()
  expect(text?.match(/FN:.*/g)).toHaveLength(2)
})

test('whoever met nobody yet reads so, and finds the way back', async () => {
  haveMet([])
  open()
  expect(
    await screen.findByText('Whoever you talk with in a speed date stands here afterwards.'),
  ).toBeDefined()
  expect(screen.getByRole('link', { name: 'To the foyer' })).toBeDefined()
})

test('a block is listed and lifted, after a question', async () => {
  haveMet([sipho])
  world.server.answer(BLOCKS, () => ({ blocks: [{ id: 'b1', name: 'Daan Brouwer', since: at(-300) }] }))
  world.server.allow(LIFT)
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Lift for Daan Brouwer' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Lift this for Daan?' }))
  world.server.answer(BLOCKS, () => ({ blocks: [] }))
  fireEvent.click(dialog.getByRole('button', { name: 'Lift' }))
  await waitFor(() => expect(screen.queryByText('Daan Brouwer')).toBeNull())
  expect(world.server.asked.map(({ key }) => key)).toContain(LIFT)
})

test('a list that cannot be fetched says so', async () => {
  world.server.refuse(MET, 'server.failed')
  open()
  expect(await screen.findByRole('heading', { name: 'Something went wrong on our side' })).toBeDefined()
})

test('a list that is there stays when it cannot be fetched again', async () => {
  haveMet([sipho])
  open()
  await screen.findByRole('heading', { name: 'Sipho Dlamini' })
  world.server.lose(MET)
  await act(() => world.queries.invalidateQueries({ queryKey: queryKeys.peopleMet('fair') }))
  await waitFor(() => expect(world.queries.getQueryState(queryKeys.peopleMet('fair'))?.error).not.toBeNull())
  expect(screen.getByRole('heading', { name: 'Sipho Dlamini' })).toBeDefined()
})
