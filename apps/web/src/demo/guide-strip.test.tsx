// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { loadArea } from '@stamtafel/texts/browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aLounge, aSpeedDate, aVenue } from '#web/testing/samples.ts'
import { Outlet } from '#web/routing/index.ts'
import { venueOptions } from '#web/venue/queries.ts'
import { Guide } from './guide-strip.tsx'

let world: World

beforeEach(async () => {
  localStorage.clear()
  world = createWorld()
  await loadArea('demo')
})
afterEach(cleanup)

const table = {
  id: 'four',
  number: 4,
  topic: null,
  seats: 4,
  seatsLeft: 2,
  people: [
    { attendeeId: 'grace', name: 'Grace Mensah', seat: 1, isAway: false },
    { attendeeId: 'tom', name: 'Tom Smit', seat: 2, isAway: false },
  ],
}

type Venue = ReturnType<typeof aVenue>

function show(changes: Partial<Venue> = {}): void {
  const venue = aVenue({ lounges: [aLounge({ tables: [table] })], ...changes })
  world.server.answer('GET /events/:eventId/venue', () => venue)
  world.queries.setQueryData(venueOptions('fair').queryKey, venue)
}

function Frame() {
  return (
    <>
      <Outlet />
      <Guide organiserUrl="http://localhost:4410/organise/secret" />
    </>
  )
}

const open = (href = '/e/fair') => renderAt(href, { page: () => <p>The page</p>, frame: Frame }, world)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('whoever has come in is told with whom to sit down, and is led there', async () => {
  show()
  open()
  expect(await screen.findByRole('heading', { name: 'Sit down with Grace and Tom' })).toBeDefined()
  press('Show me')
  expect(await screen.findByText('Page /e/$slug/table/$tableId')).toBeDefined()
})

test('a step is done when the server says so, and not before', async () => {
  show()
  open()
  await screen.findByRole('heading', { name: 'Sit down with Grace and Tom' })
  const speedDates = [aSpeedDate({ phase: 'scheduled', myEntry: null })]
  act(() => show({ speedDates, place: { kind: 'table', tableId: 'four', seat: 3 } }))
  expect(await screen.findByRole('heading', { name: 'Meet three people, a minute each' })).toBeDefined()
})

test('in a talk nothing else is suggested', async () => {
  const place = { kind: 'pairing', speedDateId: 'afternoon', roundId: 'r', pairingId: 'p' } as const
  show({ place, speedDates: [aSpeedDate({ phase: 'running' })] })
  open('/e/fair/date/afternoon')
  expect(
    await screen.findByRole('heading', { name: 'The guide waits until the speed date is over' }),
  ).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Show me' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull()
})

test('the last step opens the pages of the organiser, and the tour is over', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null)
  show()
  open()
  await screen.findByRole('heading', { name: 'Sit down with Grace and Tom' })
  for (const _ of ['table', 'date', 'stage']) press('Skip')
  press('Show me')
  expect(opened).toHaveBeenCalledWith('http://localhost:4410/organise/secret', '_blank', 'noopener')
  expect(screen.getByRole('heading', { name: /That was the tour/ })).toBeDefined()
  opened.mockRestore()
})

test('a demo in Dutch is in Dutch also where the browser prefers English, until the visitor chooses', async () => {
  const { event } = aVenue()
  show({ event: { ...event, locale: 'nl' } })
  open()
  expect(await screen.findByRole('heading', { name: 'Schuif aan bij Grace en Tom' })).toBeDefined()
  cleanup()
  localStorage.setItem('stamtafel.locale', 'en')
  open()
  expect(await screen.findByRole('heading', { name: 'Sit down with Grace and Tom' })).toBeDefined()
})

test('it can be put away, and comes back', async () => {
  show()
  open()
  await screen.findByRole('heading', { name: 'Sit down with Grace and Tom' })
  press('Hide the guide')
  expect(screen.queryByRole('region', { name: 'Guide to the demo' })).toBeNull()
  press('Show the guide to the demo')
  expect(screen.getByRole('region', { name: 'Guide to the demo' })).toBeDefined()
})
