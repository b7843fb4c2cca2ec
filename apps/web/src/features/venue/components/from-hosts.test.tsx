// @vitest-environment happy-dom
import type { AskedMoveView } from '@stamtafel/contracts'
import type { Announcement } from '@stamtafel/domain'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { at, aVenue, seated } from '#web/testing/samples.ts'
import { venueOptions } from '#web/venue/queries.ts'
import { VenueFrame } from './venue-frame.tsx'

let world: World

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const PLACE = 'POST /events/:eventId/place'
const ANSWER = 'DELETE /events/:eventId/asked-move'

function aSaid(changes: Partial<Announcement> = {}): Announcement {
  const texts = { en: 'Lunch is on', nl: 'De lunch staat klaar' }
  return { id: 'lunch', to: { kind: 'event' }, texts, by: 'Lotte', at: at(-60), until: at(540), ...changes }
}

const table = { kind: 'table', tableId: 'four', number: 4, lounge: 'Lounge' } as const
const anAsked = (to: AskedMoveView['to'] = table): AskedMoveView => ({
  id: 'asked',
  to,
  by: 'Lotte',
  until: at(120),
})

function open(venue: Parameters<typeof aVenue>[0], href = '/e/fair') {
  world.queries.setQueryData(venueOptions('fair').queryKey, aVenue(venue))
  return renderAt(href, { frame: VenueFrame }, world)
}

const show = (venue: ReturnType<typeof aVenue>) =>
  act(() => void world.queries.setQueryData(venueOptions('fair').queryKey, venue))

const say = (announcement: Announcement) =>
  act(() => world.stream.say({ type: 'event.announced', announcement }))

test.for(['/e/fair', '/e/fair/people', '/e/fair/table/four', '/e/fair/date/afternoon', '/e/fair/stage/main'])(
  'what a host says stands over %s',
  async (href) => {
    open({}, href)
    await screen.findByText(/^Page/)
    say(aSaid())
    expect((await screen.findByRole('region', { name: 'From the organiser' })).textContent).toBe(
      'Lotte: Lunch is on',
    )
  },
)

test('it comes before the page, for the keyboard as for the eye', async () => {
  open({ announcement: aSaid(), askedMove: anAsked() }, '/e/fair/table/four')
  const page = await screen.findByText(/^Page/)
  const [question, close] = [
    await screen.findByText('Go'),
    await screen.findByLabelText('Close this message'),
  ]
  expect(question.compareDocumentPosition(close) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  expect(close.compareDocumentPosition(page) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('with a message closed a keyboard goes on from the next one, then from what the page is about', async () => {
  world.server.answer(ANSWER, () => null)
  world.queries.setQueryData(
    venueOptions('fair').queryKey,
    aVenue({ announcement: aSaid(), askedMove: anAsked() }),
  )
  renderAt('/e/fair', { page: () => <h1 tabIndex={-1}>The foyer</h1>, frame: VenueFrame }, world)
  const close = await screen.findByRole('button', { name: 'Close this message' })
  await screen.findByRole('button', { name: 'Go' })
  close.focus()
  fireEvent.click(close)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Go'))
  const stay = screen.getByRole('button', { name: 'Stay here' })
  stay.focus()
  fireEvent.click(stay)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('The foyer'))
})

test('a question that goes by itself takes no keyboard along', async () => {
  world.queries.setQueryData(
    venueOptions('fair').queryKey,
    aVenue({ askedMove: { ...anAsked(), until: at(2) } }),
  )
  renderAt('/e/fair', { page: () => <h1 tabIndex={-1}>The foyer</h1>, frame: VenueFrame }, world)
  const go = await screen.findByRole('button', { name: 'Go' })
  go.focus()
  await act(() => vi.advanceTimersByTimeAsync(2100))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('The foyer'))
})

test('it is read aloud once, also when the page is loaded again', async () => {
  open({ announcement: aSaid() })
  expect(await screen.findByText('Lotte says to everybody: Lunch is on', { exact: false })).toBeDefined()
  cleanup()
  open({ announcement: aSaid() })
  await screen.findByText('Lunch is on')
  expect(screen.queryByText('Lotte says to everybody: Lunch is on', { exact: false })).toBeNull()
})

test('closed it stays so, also when the page is loaded again, and the next one is shown', async () => {
  open({ announcement: aSaid() })
  fireEvent.click(await screen.findByRole('button', { name: 'Close this message' }))
  expect(screen.queryByText('Lunch is on')).toBeNull()
  cleanup()
  open({ announcement: aSaid() })
  await screen.findByText(/^Page/)
  expect(screen.queryByText('Lunch is on')).toBeNull()
  say(aSaid({ id: 'late', texts: { en: 'Lunch is late', nl: null }, at: at(0) }))
  expect(await screen.findByText('Lunch is late')).toBeDefined()
})

test('what was said in another language only is read in that one, and marked as such', async () => {
  open({ announcement: aSaid({ texts: { en: null, nl: 'De lunch staat klaar' } }) })
  expect((await screen.findByText('De lunch staat klaar')).lang).toBe('nl')
})

test('after ten minutes it goes by itself', async () => {
  open({ announcement: aSaid({ until: at(3) }) })
  await screen.findByText('Lunch is on')
  await act(() => vi.advanceTimersByTimeAsync(3100))
  await waitFor(() => expect(screen.queryByText('Lunch is on')).toBeNull())
})

test('whom a host asks to come goes through the door and there', async () => {
  world.server.answer(PLACE, seated)
  world.server.answer(ANSWER, () => null)
  const { path } = open({ askedMove: anAsked() })
  await screen.findByText('Lotte asks you to come to table 4 in Lounge', { selector: 'b' })
  fireEvent.click(screen.getByRole('button', { name: 'Go' }))
  await waitFor(() => expect(path()).toBe('/e/fair/table/four'))
  expect(world.server.bodiesOf(PLACE)).toEqual([{ tabId: 'tab-1', to: { kind: 'table', tableId: 'four' } }])
  await waitFor(() => expect(world.server.bodiesOf(ANSWER)).toHaveLength(1))
})

test('whoever stays is not asked any more, and nothing moves', async () => {
  world.server.answer(ANSWER, () => null)
  const { path } = open({ askedMove: anAsked({ kind: 'foyer' }) }, '/e/fair/people')
  await screen.findByText('Lotte asks you to come to the foyer', { selector: 'b' })
  fireEvent.click(screen.getByRole('button', { name: 'Stay here' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Stay here' })).toBeNull())
  await waitFor(() => expect(world.server.bodiesOf(ANSWER)).toHaveLength(1))
  expect(path()).toBe('/e/fair/people')
  expect(world.server.bodiesOf(PLACE)).toEqual([])
})

test('where there is no seat any more one reads so, and stays', async () => {
  world.server.refuse(PLACE, 'table.full')
  const { path } = open({ askedMove: anAsked() }, '/e/fair/people')
  fireEvent.click(await screen.findByRole('button', { name: 'Go' }))
  expect(await screen.findByText('This table is full. Choose another one.')).toBeDefined()
  expect(path()).toBe('/e/fair/people')
})

test('what is not answered goes by itself', async () => {
  open({ askedMove: { ...anAsked(), until: at(2) } })
  await screen.findByRole('button', { name: 'Go' })
  await act(() => vi.advanceTimersByTimeAsync(2100))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Go' })).toBeNull())
})

const atMain = { kind: 'stage', stageId: 'main', name: 'Main stage' } as const
const stage = { place: { kind: 'stage', stageId: 'main' } } as const

test('what is said to a place is read as such by who is there, and goes when they leave', async () => {
  open(stage, '/e/fair/stage/main')
  await screen.findByText(/^Page/)
  say(aSaid({ to: atMain }))
  expect((await screen.findByRole('region', { name: 'From the organiser' })).textContent).toBe(
    'Lotte, to everybody here: Lunch is on',
  )
  show(aVenue())
  await waitFor(() => expect(screen.queryByText('Lunch is on')).toBeNull())
})

test('what was said to everybody before stands again for whoever leaves, and closed it stays closed', async () => {
  open({ ...stage, announcement: aSaid() }, '/e/fair/stage/main')
  fireEvent.click(await screen.findByRole('button', { name: 'Close this message' }))
  say(aSaid({ id: 'door', to: atMain, texts: { en: 'Close the door', nl: null }, at: at(0) }))
  fireEvent.click(await screen.findByRole('button', { name: 'Close this message' }))
  show(aVenue({ announcement: aSaid() }))
  await waitFor(() => expect(screen.queryByText('Close the door')).toBeNull())
  expect(screen.queryByText('Lunch is on')).toBeNull()
})

test('what is written to one person says so', async () => {
  open({ announcement: aSaid({ to: { kind: 'person', attendeeId: 'noor', name: 'Noor' } }) })
  expect((await screen.findByRole('region', { name: 'From the organiser' })).textContent).toBe(
    'Lotte, to you: Lunch is on',
  )
})
