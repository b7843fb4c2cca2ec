// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isSofter, setSofter } from '#web/media/index.ts'
import { aRemotePerson } from '#web/testing/fake-session.ts'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aLounge, at, aVenue, NOOR, seated, SIPHO } from '#web/testing/samples.ts'
import { aMessage } from '#web/testing/samples-chat.ts'
import { AtTable } from './at-table.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  localStorage.clear()
  world = createWorld()
  world.server.answer('POST /events/:eventId/place', seated)
  world.server.answer('GET /events/:eventId/chat', () => ({ messages: [], hasMore: false, removedIds: [] }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const LARS = { attendeeId: 'lars', name: 'Lars de Boer' }
const TOM = { attendeeId: 'tom', name: 'Tom Verhagen' }

async function sitDown() {
  const people = [
    { ...NOOR, seat: 1, isAway: false },
    { ...SIPHO, seat: 2, isAway: false, typesAlong: true as const },
    { ...LARS, seat: 3, isAway: false, listensFirst: true as const },
    { ...TOM, seat: 4, isAway: true, heldUntil: at(42) },
  ]
  const { place } = seated()
  const table = { id: 'four', number: 4, topic: null, seats: 6, seatsLeft: 2, people }
  const venue = () => aVenue({ place, lounges: [aLounge({ tables: [table] })] })
  world.server.answer('GET /events/:eventId/venue', venue)
  const page = renderAt('/e/fair/table/four', { page: AtTable }, world)
  await screen.findByRole('button', { name: 'Leave the table' })
  return page
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const panel = async () => within(await screen.findByRole('complementary', { name: 'People' }))

test('who is here is listed with how they take part, and with how long a seat is kept', async () => {
  await sitDown()
  press('People at the table')
  const rows = (await panel()).getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rows).toEqual([
    expect.stringContaining('Sipho DlaminiTypes along'),
    expect.stringContaining('Lars de BoerListens first'),
    expect.stringContaining('YouMicrophone on'),
    expect.stringContaining('Tom VerhagenConnection lost, 0:42 left'),
  ])
  expect((await panel()).getByText('4 of 6 seats')).toBeDefined()
  act(() => world.session.show({ people: [{ ...aRemotePerson('lars'), isSpeaking: true }] }))
  expect((await panel()).getByText('Speaking')).toBeDefined()
})

test('the tiles say who listens first and who types along', async () => {
  await sitDown()
  expect(await screen.findByRole('figure', { name: 'Sipho Dlamini, types along' })).toBeDefined()
  expect(screen.getByRole('figure', { name: 'Lars de Boer, listens first' })).toBeDefined()
  expect(screen.getByText('0:42')).toBeDefined()
})

test('somebody can be softer for oneself, and as loud again', async () => {
  await sitDown()
  press('People at the table')
  const choose = async (name: string) => {
    fireEvent.click((await panel()).getByRole('button', { name: 'More about Sipho Dlamini' }))
    fireEvent.click(screen.getByRole('menuitem', { name }))
  }
  await choose('Softer, for me')
  expect(isSofter('sipho')).toBe(true)
  expect((await panel()).getByText('Types along, softer for you')).toBeDefined()
  await choose('As loud as they are')
  expect(isSofter('sipho')).toBe(false)
  setSofter('sipho', false)
})

test('a report about somebody is begun from their menu, and is about them', async () => {
  world.server.allow('POST /events/:eventId/people/:attendeeId/report')
  await sitDown()
  press('People at the table')
  fireEvent.click((await panel()).getByRole('button', { name: 'More about Lars de Boer' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Report' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Report and leave' }))
  expect(world.session.room()).toBeUndefined()
  expect(await screen.findByText('You have left the table. They are not told why.')).toBeDefined()
})

test('chat and people are two tabs of one panel, by key too, and each button closes its own', async () => {
  await sitDown()
  press('People at the table')
  const people = await screen.findByRole('tab', { name: /^People/ })
  expect(people.getAttribute('aria-selected')).toBe('true')
  act(() =>
    world.stream.say({ type: 'chat.posted', channel: 'table:four', after: 0, messages: [aMessage(1)] }),
  )
  expect(screen.getByRole('tab', { name: /^Chat.*new/ })).toBeDefined()
  fireEvent.keyDown(people, { key: 'ArrowLeft' })
  expect(await screen.findByRole('textbox', { name: 'Message' })).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Chat' }))
  press('People at the table')
  expect(screen.queryByRole('textbox')).toBeNull()
  press('People at the table')
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
})

test('a list of people that is closed leaves what was written meanwhile unseen', async () => {
  await sitDown()
  press('People at the table')
  act(() =>
    world.stream.say({ type: 'chat.posted', channel: 'table:four', after: 0, messages: [aMessage(1)] }),
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Close' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'People at the table' }))
  expect(screen.getByRole('button', { name: 'Chat, new messages' })).toBeDefined()
})
