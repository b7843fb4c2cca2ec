// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeQuietArrival } from '#web/seating/quiet-arrival.ts'
import { LateNobodyDialog } from '#web/seating/take-me-somewhere.tsx'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aLounge, at, aVenue, NOOR, seated, SIPHO } from '#web/testing/samples.ts'
import { venueOptions } from '#web/venue/queries.ts'
import { Lounge } from './lounge.tsx'

let world: World

// As on a page that has been open for a moment.
await LateNobodyDialog.fetch()

beforeEach(() => {
  localStorage.clear()
  world = createWorld()
  world.server.answer(MET, () => ({ revealsAt: at(6000), isRevealed: false, people: [] }))
})
afterEach(cleanup)

const SOMEWHERE = 'POST /events/:eventId/somewhere'
const seat = (who: typeof NOOR, number: number) => ({ ...who, seat: number, isAway: false })
const aTable = (number: number, people: ReturnType<typeof seat>[] = [], topic: string | null = null) => ({
  id: `t${number}`,
  number,
  topic,
  seats: 4,
  seatsLeft: 4 - people.length,
  people,
})
const full = { ...aTable(1), seatsLeft: 0 }
const lounge = aLounge({ tables: [full, aTable(2, [seat(SIPHO, 1)], 'Outside work'), aTable(3)] })

async function open(changes: Parameters<typeof aVenue>[0] = {}) {
  const venue = aVenue({ lounges: [lounge], ...changes })
  world.queries.setQueryData(venueOptions('fair').queryKey, venue)
  world.server.answer('GET /events/:eventId/venue', () => venue)
  const rendered = renderAt('/e/fair/lounge/lounge', { page: Lounge }, world)
  await waitFor(() => expect(document.body.textContent).not.toBe(''))
  return rendered
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('one reads how many sit here and how many seats are left', async () => {
  await open()
  expect(screen.getByRole('heading', { level: 1, name: 'Lounge' })).toBeDefined()
  expect(screen.getByText('5 people at the tables, 7 seats left.')).toBeDefined()
})

test('each table on the floor says in its name what is drawn', async () => {
  await open()
  const names = screen
    .getAllByRole('button', { name: /^Table \d/ })
    .map((button) => button.getAttribute('aria-label'))
  expect(names).toEqual([
    'Table 1, Full',
    'Table 2, Outside work, 3 seats left, Sipho Dlamini',
    'Table 3, Be the first, 4 seats left',
  ])
})

test('a table that is pressed shows who sits there before one sits down, and takes the focus', async () => {
  world.server.answer('POST /events/:eventId/place', () => seated())
  const { path } = await open()
  press(/^Table 2/)
  const panel = screen.getByRole('complementary', { name: 'Table 2' })
  expect(document.activeElement).toBe(within(panel).getByRole('heading', { name: 'Outside work' }))
  expect(within(panel).getByText('Sipho Dlamini')).toBeDefined()
  press('Sit down at table 2')
  await waitFor(() => expect(path()).toBe('/e/fair/table/t2'))
})

test('one may sit down without being heard or seen', async () => {
  world.server.answer('POST /events/:eventId/place', () => seated())
  const { path } = await open()
  press(/^Table 2/)
  press('Listen first, camera off')
  await waitFor(() => expect(path()).toBe('/e/fair/table/t2'))
  expect(takeQuietArrival()).toBe(true)
  expect(takeQuietArrival()).toBe(false)
})

test('Escape closes it and gives the focus back', async () => {
  await open()
  press(/^Table 3/)
  act(() => void fireEvent.keyDown(document.body, { key: 'Escape' }))
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Table 3/ }))
})

test('a full table says where there is room', async () => {
  await open()
  press(/^Table 1/)
  expect(screen.getByText('This table is full. Table 2 has room.')).toBeDefined()
})

test('whoever sits elsewhere reads what becomes of that seat', async () => {
  const own = aLounge({ id: 'library', name: 'Library', tables: [{ ...aTable(8, [seat(NOOR, 1)]) }] })
  await open({ lounges: [lounge, own], place: { kind: 'table', tableId: 't8', seat: 1 } })
  press(/^Table 2/)
  expect(screen.getByText('Your seat at table 8 becomes free for somebody else.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Library' }).getAttribute('href')).toBe('/e/fair/lounge/library')
})

test('the list has the same tables and the same action, and is remembered', async () => {
  const { unmount } = await open()
  press('List')
  expect(screen.getByRole('button', { name: 'Sit down at table 3' })).toBeDefined()
  unmount()
  await open()
  expect(screen.getByRole('heading', { name: 'Outside work' })).toBeDefined()
  press('Seats left')
  expect(screen.queryByRole('heading', { name: 'Table 1' })).toBeNull()
})

const MET = 'GET /events/:eventId/people-met'

function hasMet(metAt: string) {
  const sipho = { ...SIPHO, metAt, seconds: 300, note: '', isYes: false, isMutual: false, email: null }
  world.server.answer(MET, () => ({ revealsAt: at(6000), isRevealed: false, people: [sipho] }))
}

test('whom one has met is marked for oneself, and their tables can be picked out', async () => {
  hasMet(new Date().toISOString())
  await open()
  fireEvent.click(await screen.findByRole('button', { name: 'People I met' }))
  expect(screen.getAllByRole('button', { name: /^Table \d/ })).toHaveLength(1)
  press(/^Table 2/)
  expect(within(screen.getByRole('complementary')).getByText('Met today')).toBeDefined()
})

test('of an earlier day one reads only that one has met', async () => {
  hasMet('2026-01-05T10:00:00Z')
  await open()
  await screen.findByRole('button', { name: 'People I met' })
  press(/^Table 2/)
  expect(within(screen.getByRole('complementary')).getByText('Met')).toBeDefined()
})

test('where none of them sits that is said, and not that seats are lacking', async () => {
  hasMet(new Date().toISOString())
  await open({ lounges: [aLounge({ tables: [aTable(1)] })] })
  fireEvent.click(await screen.findByRole('button', { name: 'People I met' }))
  expect(screen.getByText(/^Nobody whom you have met sits/)).toBeDefined()
})

test('a table says for how long somebody has been there', async () => {
  const since = new Date(Date.now() - 12.5 * 60_000).toISOString()
  await open({ lounges: [aLounge({ tables: [{ ...aTable(2, [seat(SIPHO, 1)]), since }] })] })
  press(/^Table 2/)
  expect(screen.getByText('The first one here sat down 12 minutes ago')).toBeDefined()
})

test('a lounge whose tables were taken away says so', async () => {
  await open({ lounges: [aLounge({ tables: [] })] })
  expect(screen.getByText('There are no tables in this lounge yet')).toBeDefined()
})

test('more than twelve tables stand on more than one floor', async () => {
  await open({ lounges: [aLounge({ tables: Array.from({ length: 14 }, (_, index) => aTable(index + 1)) })] })
  expect(screen.getAllByRole('button', { name: /^Table \d/ })).toHaveLength(12)
  press('Floor 2')
  expect(screen.getAllByRole('button', { name: /^Table \d/ })).toHaveLength(2)
})

test('*Take me somewhere* opens the page of the table to which one is taken', async () => {
  world.server.answer(SOMEWHERE, () => ({ kind: 'seated' as const, ...seated() }))
  const { path } = await open()
  press('Take me somewhere')
  await waitFor(() => expect(path()).toBe('/e/fair/table/four'))
  expect(world.server.bodiesOf(SOMEWHERE)).toEqual([{ tabId: 'tab-1' }])
})

test('where there is no company, empty tables are offered without a promise', async () => {
  world.server.answer(SOMEWHERE, () => ({ kind: 'nobody' as const }))
  world.server.answer('POST /events/:eventId/place', () => seated())
  const { path } = await open()
  press('Take me somewhere')
  expect(await screen.findByText(/and anybody may join you/)).toBeDefined()
  press('Table 3, Lounge')
  await waitFor(() => expect(path()).toBe('/e/fair/table/t3'))
})

test('a lounge that is not there says so', async () => {
  await open({ lounges: [] })
  expect(screen.getByRole('heading', { name: 'There is no table here' })).toBeDefined()
})

test('while the doors are shut the foyer says until when', async () => {
  const { event } = aVenue()
  const { path } = await open({ event: { ...event, doors: 'not-yet' } })
  await waitFor(() => expect(path()).toBe('/e/fair'))
})
