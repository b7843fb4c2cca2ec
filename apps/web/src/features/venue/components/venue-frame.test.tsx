// @vitest-environment happy-dom
import { LIVE_PROTOCOL } from '@stamtafel/domain'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { at, aVenue } from '#web/testing/samples.ts'
import { useClock } from '#web/ui/clock.tsx'
import { useNotice } from '#web/venue/notice.ts'
import { venueOptions } from '#web/venue/queries.ts'
import { VenueFrame } from './venue-frame.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const TAKE = 'POST /events/:eventId/media-tab'

/** A page that shows what the venue has to say above it, and the time that it goes by. */
function Page() {
  const now = useClock()
  return (
    <>
      {useNotice()}
      <p>The page at {new Date(now()).toISOString().slice(11, 16)}</p>
    </>
  )
}

function open(href = '/e/fair') {
  return renderAt(href, { page: Page, frame: VenueFrame }, world)
}

const show = (part: Parameters<World['stream']['show']>[0]) => act(() => world.stream.show(part))

test('a page goes by the clock of the server', async () => {
  show({ clock: { now: () => new Date(at(3600)), uncertaintyMs: 5 } })
  open()
  expect(await screen.findByText('The page at 09:48')).toBeDefined()
})

test.for(['/e/fair/table/four', '/e/fair/stage/zaal', '/e/fair/date/afternoon', '/e/fair/ready'])(
  'before the clock is known %s waits, for a timer would be wrong',
  async (href) => {
    show({ clock: undefined })
    open(href)
    expect(await screen.findByRole('heading', { name: 'One moment' })).toBeDefined()
    show({ clock: { now: () => new Date(), uncertaintyMs: 5 } })
    expect(await screen.findByText(/^The page/)).toBeDefined()
  },
)

test('the foyer does not wait for the clock', async () => {
  show({ clock: undefined })
  open()
  expect(await screen.findByText(/^The page/)).toBeDefined()
})

test('a connection that is cut is said above the page', async () => {
  open()
  await screen.findByText(/^The page/)
  show({ state: { kind: 'waiting', forMs: 1000 } })
  expect(await screen.findByText('Your connection dropped.')).toBeDefined()
  expect(screen.getByText('We try to get you back.')).toBeDefined()
  show({ state: { kind: 'open', isMediaTab: true } })
  await waitFor(() => expect(screen.queryByText('Your connection dropped.')).toBeNull())
})

test('who will not wait tries at once, and while that is under way the sentence stays', async () => {
  const retryNow = vi.spyOn(world.stream, 'retryNow')
  open()
  await screen.findByText(/^The page/)
  show({ state: { kind: 'waiting', forMs: 1000 } })
  fireEvent.click(await screen.findByRole('button', { name: 'Try now' }))
  expect(retryNow).toHaveBeenCalledOnce()
  show({ state: { kind: 'connecting' } })
  expect(screen.getByText('Your connection dropped.')).toBeDefined()
})

test('who is offline reads that it is their own network', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  open()
  await screen.findByText(/^The page/)
  show({ state: { kind: 'waiting', forMs: 1000 } })
  expect(await screen.findByText('You are offline.')).toBeDefined()
  vi.restoreAllMocks()
})

test('after a reload the place that is held is said, with the time, once the connection lets one wait', async () => {
  const place = { kind: 'table', tableId: 'four', seat: 1 } as const
  world.queries.setQueryData(venueOptions('fair').queryKey, aVenue({ place }))
  const retryNow = vi.spyOn(world.stream, 'retryNow')
  show({ clock: undefined, state: { kind: 'connecting' } })
  open('/e/fair/table/four')
  expect(await screen.findByRole('heading', { name: 'One moment' })).toBeDefined()
  await act(() => vi.advanceTimersByTimeAsync(3100))
  expect(await screen.findByRole('heading', { name: 'We keep your place' })).toBeDefined()
  expect(screen.getByText(/^Table 4, 0:5\d to go/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'To the foyer' }).getAttribute('href')).toBe('/e/fair')
  fireEvent.click(screen.getByRole('button', { name: 'Connect again' }))
  expect(retryNow).toHaveBeenCalledOnce()
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(screen.getByText(/^The time is up/)).toBeDefined()
  show({ clock: { now: () => new Date(), uncertaintyMs: 5 }, state: { kind: 'open', isMediaTab: true } })
  expect(await screen.findByText(/^The page/)).toBeDefined()
})

test('at a table one reads how long the seat is kept', async () => {
  const place = { kind: 'table', tableId: 'four', seat: 1 } as const
  world.queries.setQueryData(venueOptions('fair').queryKey, aVenue({ place }))
  open('/e/fair/table/four')
  await screen.findByText(/^The page/)
  show({ state: { kind: 'waiting', forMs: 1000 } })
  expect(await screen.findByText(/^Your seat is kept, (1:00|0:59)$/)).toBeDefined()
})

test('a server that leaves says so, whatever the connection does', async () => {
  show({ isServerLeaving: true, state: { kind: 'waiting', forMs: 1000 } })
  open()
  expect(await screen.findByText('We change the tablecloth.')).toBeDefined()
  expect(screen.queryByText('Your connection dropped.')).toBeNull()
})

test('whom an organiser took out reads so', async () => {
  show({ state: { kind: 'ended', code: 'attendee.banned' } })
  open()
  expect(await screen.findByRole('heading', { name: 'You can no longer be here' })).toBeDefined()
  expect(screen.getByText(/The organiser of Samen aan de Waal took you out/)).toBeDefined()
})

test('whom the server does not know any more is led to a new link, and nobody took them out', async () => {
  const { path } = open()
  await screen.findByText(/^The page/)
  show({ state: { kind: 'ended', code: 'auth-session.missing' } })
  await waitFor(() => expect(path()).toBe('/e/fair/register'))
  expect(screen.queryByRole('heading', { name: 'You can no longer be here' })).toBeNull()
  expect(
    await screen.findByText(
      'We do not know this browser any more. Open the link in your mail, or have a new one mailed.',
    ),
  ).toBeDefined()
})

test('while another tab has the media, a call is not shown here, and may be brought here', async () => {
  show({ state: { kind: 'open', isMediaTab: false } })
  world.server.answer(TAKE, () => null)
  open('/e/fair/table/four')
  expect(await screen.findByRole('heading', { name: 'You are in another tab' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Use here' }))
  await waitFor(() => expect(world.server.bodiesOf(TAKE)).toEqual([{ tabId: 'tab-1' }]))
  show({ state: { kind: 'open', isMediaTab: true } })
  expect(await screen.findByText(/^The page/)).toBeDefined()
})

test('a stage that is watched or played in another tab shows nothing here that could not be used', async () => {
  show({ state: { kind: 'open', isMediaTab: false } })
  world.server.answer(TAKE, () => null)
  open('/e/fair/stage/zaal')
  expect(await screen.findByRole('heading', { name: 'You are in another tab' })).toBeDefined()
  expect(screen.queryByText(/^The page/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Use here' }))
  await waitFor(() => expect(world.server.bodiesOf(TAKE)).toEqual([{ tabId: 'tab-1' }]))
  show({ state: { kind: 'open', isMediaTab: true } })
  expect(await screen.findByText(/^The page/)).toBeDefined()
})

test('bringing it here may fail, and then one reads why', async () => {
  show({ state: { kind: 'open', isMediaTab: false } })
  world.server.lose(TAKE)
  open('/e/fair/table/four')
  fireEvent.click(await screen.findByRole('button', { name: 'Use here' }))
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
})

test('it may be left there', async () => {
  show({ state: { kind: 'open', isMediaTab: false } })
  open('/e/fair/table/four')
  fireEvent.click(await screen.findByRole('button', { name: 'Leave it there' }))
  expect(await screen.findByText('You left it in the other tab. You may close this one.')).toBeDefined()
})

test('a page that is older than its server says that it comes anew', async () => {
  show({ protocol: LIVE_PROTOCOL + 1 })
  open()
  await screen.findByText(/^The page/)
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(screen.getByText(/Stamtafel has been renewed/)).toBeDefined()
})

test('the foyer stands in both tabs', async () => {
  show({ state: { kind: 'open', isMediaTab: false } })
  open()
  expect(await screen.findByText(/^The page/)).toBeDefined()
})

test('an event whose address sounds like a call has a foyer in both tabs too', async () => {
  show({ state: { kind: 'open', isMediaTab: false } })
  open('/e/table')
  expect(await screen.findByText(/^The page/)).toBeDefined()
})
