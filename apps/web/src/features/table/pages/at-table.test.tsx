// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aRemotePerson } from '#web/testing/fake-session.ts'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aLounge, at, aVenue, inFoyer, NOOR, seated, SIPHO } from '#web/testing/samples.ts'
import { AtTable } from './at-table.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const PLACE = 'POST /events/:eventId/place'

/** The door lets Noor sit down, and the venue says so afterwards. */
function openDoor() {
  const people = [
    { ...NOOR, seat: 1, isAway: false },
    { ...SIPHO, seat: 2, isAway: false },
  ]
  const { place } = seated()
  const table = { id: 'four', number: 4, topic: null, seats: 4, seatsLeft: 2, people }
  world.server.answer(PLACE, seated)
  world.server.answer('GET /events/:eventId/venue', () =>
    aVenue({ place, lounges: [aLounge({ tables: [table] })] }),
  )
}

function open() {
  return renderAt('/e/fair/table/four', { page: AtTable }, world)
}

async function sitDown() {
  openDoor()
  const page = open()
  await screen.findByRole('button', { name: 'Leave the table' })
  return page
}

/** From the menu of Sipho in the list of who is here. */
async function beginAct(name: string) {
  fireEvent.click(screen.getByRole('button', { name: 'People at the table' }))
  fireEvent.click(await screen.findByRole('button', { name: 'More about Sipho Dlamini' }))
  fireEvent.click(screen.getByRole('menuitem', { name }))
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const asks = () => world.server.bodiesOf(PLACE).length
const unseen = () => screen.queryByText('Nobody sees or hears you now')

test('whoever opens the page sits down, in the media room of the table', async () => {
  await sitDown()
  expect(world.server.bodiesOf(PLACE)).toEqual([{ tabId: 'tab-1', to: { kind: 'table', tableId: 'four' } }])
  expect(world.session.room()).toMatchObject({ key: 'table-four', token: 'token-of-table-four' })
  await waitFor(() => expect(screen.getByRole('figure', { name: 'Sipho Dlamini, muted' })).toBeDefined())
})

test.for(['table.full', 'seat.taken', 'table.not-found', 'place.closed', 'attendee.banned'] as const)(
  '%s sends back to the foyer with its sentence',
  async (code) => {
    world.server.refuse(PLACE, code)
    const { path } = open()
    await waitFor(() => expect(path()).toBe('/e/fair'))
    expect(asks()).toBe(1)
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).not.toEqual([''])
  },
)

test.for(['server.unavailable', 'media.away', 'request.too-many'] as const)(
  '%s is no refusal: it is tried again every two seconds, and said',
  async (code) => {
    world.server.refuse(PLACE, code)
    const { path } = open()
    expect(await screen.findByText('Your seat cannot be reached for now.')).toBeDefined()
    await pass(2000)
    expect(asks()).toBe(2)
    expect(path()).toBe('/e/fair/table/four')

    openDoor()
    await pass(2000)
    expect(await screen.findByRole('button', { name: 'Leave the table' })).toBeDefined()
    expect(screen.queryByText('Your seat cannot be reached for now.')).toBeNull()
    await pass(6000)
    expect(asks()).toBe(3)
  },
)

test('without a network one waits on the page, and sits down when it is back', async () => {
  world.server.lose(PLACE)
  const { path } = open()
  expect(await screen.findByText('Your seat cannot be reached for now.')).toBeDefined()
  expect(path()).toBe('/e/fair/table/four')
  openDoor()
  await pass(2000)
  expect(await screen.findByRole('button', { name: 'Leave the table' })).toBeDefined()
})

test('after a lost connection the door is asked for the same seat', async () => {
  await sitDown()
  act(() => world.stream.reopen())
  await waitFor(() => expect(asks()).toBe(2))
  expect(world.session.room()).toMatchObject({ key: 'table-four' })
})

test('whoever lost the seat meanwhile reads so and is in the foyer', async () => {
  const { path } = await sitDown()
  world.server.refuse(PLACE, 'table.full')
  act(() => world.stream.reopen())
  await waitFor(() => expect(path()).toBe('/e/fair'))
  expect(await screen.findByText('This table is full. Choose another one.')).toBeDefined()
})

test('a server that restarts throws nobody out', async () => {
  const { path } = await sitDown()
  world.server.refuse(PLACE, 'server.unavailable')
  act(() => world.stream.reopen())
  await pass(4000)
  expect(path()).toBe('/e/fair/table/four')
  expect(screen.getByRole('button', { name: 'Leave the table' })).toBeDefined()
})

test('leaving goes to the foyer, and out of the room at once', async () => {
  const { path } = await sitDown()
  world.server.answer(PLACE, inFoyer)
  world.server.answer('GET /events/:eventId/venue', () => aVenue())
  fireEvent.click(screen.getByRole('button', { name: 'Leave the table' }))
  expect(world.session.room()).toBeUndefined()
  await waitFor(() => expect(path()).toBe('/e/fair'))
  expect(world.server.bodiesOf(PLACE).at(-1)).toEqual({ tabId: 'tab-1', to: { kind: 'foyer' } })
  expect(asks()).toBe(2)
})

test('whoever cannot leave reads why, and sits there as before', async () => {
  const { path } = await sitDown()
  world.server.lose(PLACE)
  fireEvent.click(screen.getByRole('button', { name: 'Leave the table' }))
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
  expect(path()).toBe('/e/fair/table/four')
  expect(world.session.room()).toMatchObject({ key: 'table-four' })
})

test('a page that goes gives the seat up', async () => {
  const { unmount } = await sitDown()
  world.server.answer(PLACE, inFoyer)
  unmount()
  expect(world.session.room()).toBeUndefined()
  await vi.waitFor(() =>
    expect(world.server.bodiesOf(PLACE).at(-1)).toEqual({ tabId: 'tab-1', to: { kind: 'foyer' } }),
  )
})

test('a page that goes while another tab holds the seat leaves it alone', async () => {
  const { unmount } = await sitDown()
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: false } }))
  unmount()
  await pass(1000)
  expect(asks()).toBe(1)
})

test('a page that goes before the door has answered does not leave a seat behind', async () => {
  openDoor()
  const { unmount } = open()
  await vi.waitFor(() => expect(asks()).toBe(1))
  unmount()
  await vi.waitFor(() =>
    expect(world.server.bodiesOf(PLACE).at(-1)).toEqual({ tabId: 'tab-1', to: { kind: 'foyer' } }),
  )
  expect(world.session.room()).toBeUndefined()
})

test('whoever listens first is shown to themselves as listening until they speak up', async () => {
  const venue = aVenue()
  world.server.answer(PLACE, seated)
  const listening = aVenue({
    me: { ...venue.me, listensFirst: true },
    place: seated().place,
  })
  world.server.answer('GET /events/:eventId/venue', () => listening)
  world.session.setMuted(true)
  open()
  expect(await screen.findByRole('figure', { name: 'You, listens first' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Unmute' }))
  expect(await screen.findByRole('figure', { name: 'You' })).toBeDefined()
})

test('sound that the browser holds back is heard by a press', async () => {
  await sitDown()
  act(() => world.session.show({ canPlayAudio: false }))
  fireEvent.click(await screen.findByRole('button', { name: 'Press to hear the others' }))
  expect(world.session.isHeard()).toBe(true)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Press to hear the others' })).toBeNull())
})

test('a table that is not there is no page', async () => {
  world.queries.clear()
  world.server.refuse(PLACE, 'server.unavailable')
  world.server.answer('GET /events/:eventId/venue', () => aVenue({ lounges: [] }))
  open()
  expect(await screen.findByRole('heading', { name: 'There is no table here' })).toBeDefined()
})

test('alone at the table, or while picture and sound are lost, nobody sees or hears one', async () => {
  await sitDown()
  await waitFor(() => expect(unseen()).not.toBeNull())
  act(() => world.session.show({ people: [aRemotePerson('sipho')] }))
  expect(unseen()).toBeNull()
  act(() => world.session.show({ status: 'lost' }))
  expect(unseen()).not.toBeNull()
})

test('an act against somebody at the table leaves it, says what holds, and sits down nowhere again', async () => {
  const { path } = await sitDown()
  world.server.allow('POST /events/:eventId/people/:attendeeId/block')
  await beginAct('Not with this person again')
  fireEvent.click(await screen.findByRole('button', { name: 'Not again, and leave' }))
  expect(world.session.room()).toBeUndefined()
  expect(await screen.findByRole('heading', { name: 'Not with Sipho again' })).toBeDefined()
  expect(screen.getByText('You have left the table. They are not told why.')).toBeDefined()
  expect(screen.getByText('Nobody sees or hears you now')).toBeDefined()
  await pass(0)
  act(() => world.stream.reopen())
  await pass(4000)
  expect(asks()).toBe(1)
  fireEvent.click(screen.getByRole('link', { name: 'To the foyer' }))
  await waitFor(() => expect(path()).toBe('/e/fair'))
})
