// @vitest-environment happy-dom
import type { AttendeeRow } from '@stamtafel/contracts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { anAttendee, anOverview, somePlaces } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { Attendees } from './attendees.tsx'

const LIST = 'GET /organise/:eventId/attendees'
const ASK = 'POST /organise/:eventId/attendees/:attendeeId/asked-move'
const BAN = 'POST /organise/:eventId/bans'
const LIFT = 'DELETE /organise/:eventId/bans/:attendeeId'

let world: World
let attendees: AttendeeRow[]

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60)
  world = createWorld()
  attendees = [anAttendee(), anAttendee({ attendeeId: 'femke', name: 'Femke de Boer', isHere: false })]
  world.server.answer('GET /organise/:eventId', () => anOverview({ phase: 'published' }))
  world.server.answer('GET /organise/:eventId/places', () => somePlaces())
  world.server.answer(LIST, () => ({ attendees, hasMore: false }))
  world.server.answer(ASK, () => null)
  world.server.answer(BAN, () => null)
  world.server.answer(LIFT, () => null)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open() {
  renderAt('/organise/fair/people', { page: Attendees }, world)
  await screen.findByRole('heading', { name: 'People' })
}

async function openSheet(name: string) {
  await open()
  fireEvent.click(screen.getByRole('button', { name: `What to do about ${name}` }))
  return screen.findByRole('dialog', { name })
}

const press = (sheet: HTMLElement, name: string) =>
  fireEvent.click(within(sheet).getByRole('button', { name }))

test('a host sees who is here, and not at which table', async () => {
  await open()
  const [daan, femke] = screen.getAllByRole('listitem')
  expect(daan?.textContent).toContain('Here now')
  expect(femke?.textContent).not.toContain('Here now')
})

test('somebody who is here is asked to a table where one person sits alone, unless the host chooses another', async () => {
  const sheet = await openSheet('Daan Brouwer')
  const choices = within(sheet)
    .getAllByRole('radio')
    .map((choice) => choice.getAttribute('aria-label'))
  expect(choices).toEqual([
    'De Serre, table 6, 3 seats left',
    'De Serre, table 1, 2 seats left',
    'De Serre, table 7, 4 seats left',
    'Main stage',
    'the foyer',
  ])
  press(sheet, 'Ask')
  expect(await screen.findByText('Daan Brouwer has been asked')).toBeDefined()
  expect(world.server.bodiesOf(ASK)).toEqual([{ to: { kind: 'table', tableId: 'six' } }])
})

test('who is not here is not asked', async () => {
  const sheet = await openSheet('Femke de Boer')
  expect(within(sheet).queryByRole('button', { name: 'Ask' })).toBeNull()
  expect(sheet.textContent).toContain('Not here now.')
})

test('removing asks once, and why', async () => {
  const sheet = await openSheet('Daan Brouwer')
  press(sheet, 'Remove from this event')
  expect(await screen.findByRole('dialog', { name: 'Remove Daan Brouwer?' })).toBeDefined()
  expect(world.server.bodiesOf(BAN)).toEqual([])
  fireEvent.change(within(sheet).getByRole('textbox', { name: 'Why' }), { target: { value: 'Shouted' } })
  press(sheet, 'Remove from this event')
  expect(await screen.findByText('Daan Brouwer has been removed')).toBeDefined()
  expect(world.server.bodiesOf(BAN)).toEqual([{ attendeeId: 'daan', reason: 'Shouted' }])
})

test('whoever hesitates lets them stay', async () => {
  const sheet = await openSheet('Daan Brouwer')
  press(sheet, 'Remove from this event')
  press(sheet, 'Let them stay')
  expect(await screen.findByRole('dialog', { name: 'Daan Brouwer' })).toBeDefined()
  expect(world.server.bodiesOf(BAN)).toEqual([])
})

test('of who was removed a host reads by whom and why, and may let them come back', async () => {
  attendees = [anAttendee({ isHere: false, ban: { at: at(-600), by: 'Lotte', reason: 'Shouted' } })]
  const sheet = await openSheet('Daan Brouwer')
  expect(sheet.textContent).toMatch(/Removed by Lotte.*Shouted/)
  press(sheet, 'Let them come back')
  expect(await screen.findByText('Daan Brouwer may come back')).toBeDefined()
  expect(world.server.asked.some(({ key }) => key === LIFT)).toBe(true)
})

test('what does not work is said in the sheet', async () => {
  world.server.refuse(ASK, 'attendee.not-here')
  const sheet = await openSheet('Daan Brouwer')
  press(sheet, 'Ask')
  expect(await within(sheet).findByText('This person is not here now.')).toBeDefined()
})

test('of many only those in sight are in the page, and whoever scrolls near to the end gets more', async () => {
  answerInPages([300, 50])
  await open()
  expect(rowNames()[0]).toBe('Person 0')
  expect(rowNames().length).toBeLessThan(60)
  expect(pagesAsked()).toBe(1)
  scrollDownTo(280 * 60)
  await waitFor(() => expect(pagesAsked()).toBe(2))
  scrollDownTo(350 * 60)
  await waitFor(() => expect(rowNames().at(-1)).toBe('Person 349'))
  expect(screen.getAllByRole('listitem').at(-1)?.getAttribute('aria-setsize')).toBe('350')
  expect(rowNames()).not.toContain('Person 0')
})

test('where the next page does not come, a press tries again', async () => {
  world.server.answer(LIST, () => {
    world.server.refuse(LIST, 'server.failed')
    return { attendees: people(0, 10), hasMore: true }
  })
  await open()
  await waitFor(() => expect(pagesAsked()).toBe(2))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Show more' })).toBeDefined())
  expect(pagesAsked()).toBe(2)
  world.server.answer(LIST, () => ({ attendees: people(10, 5), hasMore: false }))
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(rowNames()).toHaveLength(15))
})

function people(from: number, count: number): AttendeeRow[] {
  return Array.from({ length: count }, (_, index) =>
    anAttendee({ attendeeId: `person-${from + index}`, name: `Person ${from + index}` }),
  )
}

function answerInPages(sizes: readonly number[]): void {
  let from = 0
  let page = 0
  world.server.answer(LIST, () => {
    const found = people(from, sizes[page] ?? 0)
    from += found.length
    page += 1
    return { attendees: found, hasMore: page < sizes.length }
  })
}

const rowNames = () =>
  screen.getAllByRole('listitem').map((row) => row.querySelector('.font-strong')?.textContent)
const pagesAsked = () => world.server.asked.filter(({ key }) => key === LIST).length

function scrollDownTo(y: number): void {
  act(() => {
    window.scrollTo(0, y)
    window.dispatchEvent(new Event('scroll'))
  })
}

test('a search that finds nobody says so', async () => {
  await open()
  attendees = []
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search by name or address' }), {
    target: { value: 'Nobody' },
  })
  expect(await screen.findByRole('heading', { name: 'Nobody by that name' })).toBeDefined()
})

test.for(['auth-session.missing', 'event.not-found', 'permission.denied', 'server.failed'] as const)(
  'after %s there is no list',
  async (code) => {
    world.server.refuse(LIST, code)
    renderAt('/organise/fair/people', { page: Attendees }, world)
    await waitFor(() => expect(screen.queryByText('One moment')).toBeNull())
    expect(screen.queryByRole('heading', { name: 'People' })).toBeNull()
  },
)
