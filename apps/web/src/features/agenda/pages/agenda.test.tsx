// @vitest-environment happy-dom
import type { AgendaItem } from '@stamtafel/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { at } from '#web/testing/samples.ts'
import { Agenda } from './agenda.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const AGENDA = 'GET /events/:eventId/agenda'
const STAR = 'PUT /events/:eventId/agenda/:sessionId/star'

const talk: AgendaItem = {
  id: 'opening',
  kind: 'talk',
  title: 'Opening',
  startsAt: at(-300),
  endsAt: at(900),
  phase: 'scheduled',
  stage: { id: 'zaal', name: 'Grote Zaal' },
  speedDate: null,
  isStarred: false,
}
const dates: AgendaItem = {
  ...talk,
  id: 'dates',
  kind: 'speed-date',
  title: 'Speed dates for all',
  startsAt: at(722),
  endsAt: at(2500),
  stage: null,
  speedDate: { id: 'afternoon', phase: 'scheduled', rounds: 4, roundSeconds: 300, joined: 61 },
  isStarred: true,
}
const lunch: AgendaItem = { ...talk, id: 'lunch', title: 'Lunch', startsAt: at(90_000), endsAt: at(93_600) }

function open(sessions: readonly AgendaItem[] = [talk, dates, lunch]) {
  world.server.answer(AGENDA, () => ({ sessions: [...sessions] }))
  return renderAt('/e/fair/agenda', { page: Agenda }, world)
}

async function row(title: string) {
  const heading = await screen.findByRole('heading', { name: title, level: 3 })
  const found = heading.closest('li')
  if (!found) throw new Error(`No row of ${title}`)
  return within(found)
}

test('the day of today is shown, with what is on, how soon the next is, and the way there', async () => {
  open()
  expect((await row('Opening')).getByText('Now')).toBeDefined()
  const next = await row('Speed dates for all')
  expect(next.getByText('in 12 minutes')).toBeDefined()
  expect(next.getByText('4 rounds of 5 minutes. 61 take part')).toBeDefined()
  expect(next.getByRole('link', { name: /^Take part ?: Speed dates for all$/ }).getAttribute('href')).toBe(
    '/e/fair/date/afternoon',
  )
  expect(screen.queryByRole('heading', { name: 'Lunch' })).toBeNull()
})

test('another day is a press away', async () => {
  open()
  const days = within(await screen.findByRole('group', { name: 'Day' })).getAllByRole('button')
  expect(days).toHaveLength(2)
  fireEvent.click(days[1]!)
  expect(await row('Lunch')).toBeDefined()
})

test('a star is shown at once and kept', async () => {
  open()
  world.server.allow(STAR)
  fireEvent.click((await row('Opening')).getByRole('button', { name: 'Star: Opening' }))
  await waitFor(() => expect(world.server.bodiesOf(STAR)).toEqual([{ isStarred: true }]))
  const star = (await row('Opening')).getByRole('button', { name: 'Star: Opening' })
  expect(star.getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByRole('button', { name: 'Starred 2' })).toBeDefined()
})

test('a star that could not be kept is taken back, and the page says why', async () => {
  open()
  world.server.refuse(STAR, 'session.not-found')
  fireEvent.click((await row('Opening')).getByRole('button', { name: 'Star: Opening' }))
  expect(await screen.findByText(/not on the programme any more/)).toBeDefined()
  const star = (await row('Opening')).getByRole('button', { name: 'Star: Opening' })
  expect(star.getAttribute('aria-pressed')).toBe('false')
})

test('the filter shows the starred ones only', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Starred 1' }))
  expect(await row('Speed dates for all')).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'Opening', level: 3 })).toBeNull()
})

test('beside the list stands what is on, until when, and what is next', async () => {
  open()
  const panel = within(await screen.findByRole('region', { name: 'Now and next' }))
  expect(panel.getByRole('heading', { name: 'Opening' })).toBeDefined()
  expect(panel.getByText(/^Now, until \d\d:03$/)).toBeDefined()
  expect(panel.getByText('15:00')).toBeDefined()
  expect(panel.getByText(/^Next, \d\d:00$/)).toBeDefined()
})

test('a session and all that are starred go into one’s own calendar as a file', async () => {
  open()
  const one = (await row('Opening')).getByRole('link', { name: 'Add to my calendar: Opening' })
  expect(one.getAttribute('href')).toBe('/api/events/fair/agenda/opening/calendar')
  expect(one.hasAttribute('download')).toBe(true)
  const all = screen.getByRole('link', { name: 'Add to my calendar' })
  expect(all.getAttribute('href')).toBe('/api/events/fair/agenda/calendar')
})

test('without a star there is nothing to add', async () => {
  open([talk])
  await row('Opening')
  expect(screen.queryByRole('link', { name: 'Add to my calendar' })).toBeNull()
})

test('a talk that its hosts ended early is over', async () => {
  open([{ ...talk, phase: 'ended' }])
  expect((await row('Opening')).getByText('Over')).toBeDefined()
})

test('an event without a programme says so', async () => {
  open([])
  expect(await screen.findByText('There is nothing on the programme yet')).toBeDefined()
})
