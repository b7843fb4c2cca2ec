// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useMedia } from '#web/media/index.ts'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { aVenue } from '#web/testing/samples.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'
import { venueOptions } from '#web/venue/queries.ts'
import { MediaProvider } from './media-provider.tsx'
import { sessionFor } from './session.ts'

let world: World

beforeEach(() => {
  sessionStorage.clear()
  world = createWorld()
})
afterEach(() => {
  cleanup()
  forgetSession()
  vi.useRealTimers()
})

const TOKEN = 'POST /events/:eventId/media-token'
const asks = () => world.server.bodiesOf(TOKEN).length

/** A session of another event takes the place of ours, as when a tab goes to another event. */
function forgetSession() {
  const { stream } = world
  sessionFor({
    eventId: 'another',
    tabId: 'tab-1',
    iceServers: [],
    isMutedAtFirst: false,
    now: () => stream.view().clock?.now().getTime() ?? 0,
  })
}

function Status() {
  const { status, self } = useMedia()
  return (
    <p>
      {status}, {self.isMuted ? 'muted' : 'heard'}
    </p>
  )
}

function open() {
  return renderInApp(
    <Around world={world}>
      <ToastRegion>
        <MediaProvider>
          <Status />
        </MediaProvider>
      </ToastRegion>
    </Around>,
  )
}

function listenFirst() {
  const venue = aVenue()
  const me = { ...venue.me, listensFirst: true }
  world.queries.setQueryData(venueOptions('fair').queryKey, { ...venue, me })
}

test('a tab begins idle and heard', () => {
  open()
  expect(screen.getByText('idle, heard')).toBeDefined()
})

test('whoever listens first begins muted, in whichever tab', () => {
  listenFirst()
  open()
  expect(screen.getByText('idle, muted')).toBeDefined()
})

test('what was chosen in this tab counts more than how one began', () => {
  sessionStorage.setItem('stamtafel.media', JSON.stringify({ isMuted: false }))
  listenFirst()
  open()
  expect(screen.getByText('idle, heard')).toBeDefined()
})

test('the session outlives the pages, and what was chosen with it', () => {
  listenFirst()
  const { unmount } = open()
  unmount()
  world.queries.setQueryData(venueOptions('fair').queryKey, aVenue())
  open()
  expect(screen.getByText('idle, muted')).toBeDefined()
})

/** The event's session, as the page that is gone had it. */
const session = () =>
  sessionFor({ eventId: 'fair', tabId: 'tab-1', iceServers: [], isMutedAtFirst: false, now: () => 0 })

test('when the page goes nothing of its talk goes on: no room, none to come, and whoever was off camera until then', async () => {
  world.server.refuse(TOKEN, 'media.away')
  const { unmount } = open()
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const bell = Date.now() + 3_600_000
  const room = { key: 'noor-sipho', url: 'ws://media.test', token: 'none' }
  act(() => {
    session().setUnseen(true)
    session().enterRoom(room)
    session().reserve({ ...room, key: 'next', opensAt: bell, bell, endsAt: bell + 1, goodbyeUntil: bell + 1 })
  })
  const seen: boolean[] = []
  session().subscribe(() => {
    const { roomKey, self } = session().view()
    if (roomKey !== undefined) seen.push(self.isUnseen)
  })
  unmount()
  expect(session().view()).toMatchObject({ status: 'idle', roomKey: undefined, self: { isUnseen: false } })
  expect(seen).not.toContain(false)
  vi.advanceTimersByTime(3_600_000)
  expect(session().view()).toMatchObject({ status: 'idle', roomKey: undefined })
})

test('a tab that loses the media steps aside, and asks the door when it gets them back', async () => {
  world.server.answer(TOKEN, () => ({ place: null, reservation: null }))
  open()
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: false } }))
  expect(await screen.findByText('elsewhere, heard')).toBeDefined()
  expect(asks()).toBe(0)
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: true } }))
  expect(await screen.findByText('idle, heard')).toBeDefined()
  expect(world.server.bodiesOf(TOKEN)).toEqual([{ tabId: 'tab-1' }])
})

test('a cut connection alone does not touch the media', () => {
  open()
  act(() => world.stream.show({ state: { kind: 'waiting', forMs: 500 } }))
  expect(screen.getByText('idle, heard')).toBeDefined()
})

/** Waits at a door that cannot be reached. */
async function waitAtDoor() {
  world.server.refuse(TOKEN, 'media.away')
  open()
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: false } }))
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: true } }))
  expect(await screen.findByText('lost, heard')).toBeDefined()
  await waitFor(() => expect(asks()).toBeGreaterThan(0))
}

test('when the media are restored the door is asked at once', async () => {
  await waitAtDoor()
  world.server.answer(TOKEN, () => ({ place: null, reservation: null }))
  act(() => world.stream.say({ type: 'media.restored' }))
  expect(await screen.findByText('idle, heard')).toBeDefined()
})

test('whoever is taken out of the event leaves the media at once', async () => {
  await waitAtDoor()
  act(() => world.stream.say({ type: 'attendee.removed' }))
  expect(await screen.findByText('idle, heard')).toBeDefined()
})

test('a door that says no is not asked again', async () => {
  world.server.refuse(TOKEN, 'media.elsewhere')
  open()
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: false } }))
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: true } }))
  expect(await screen.findByText('idle, heard')).toBeDefined()
  expect(asks()).toBe(1)
})

test('whom a host mutes is muted, reads by whom, and may switch on again', async () => {
  open()
  await screen.findByText(/heard/)
  act(() => world.stream.say({ type: 'microphone.muted', by: 'Lotte' }))
  expect(await screen.findByText(/, muted/)).toBeDefined()
  expect(await screen.findByText('Lotte has muted you. You can switch on again.')).toBeDefined()
})
