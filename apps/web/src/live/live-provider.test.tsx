// @vitest-environment happy-dom
import type { StreamFrame } from '@stamtafel/domain'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '#web/testing/render-at.tsx'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { LiveProvider } from './live-provider.tsx'
import { queryKeys } from './query-keys.ts'
import { useConnection, useLive, useLiveMessages, useServerNow } from './use-live.ts'

/** A connection at whose other end a test speaks. */
class FakeSocket extends EventTarget {
  static all: FakeSocket[] = []
  readonly url: string
  isClosed = false

  constructor(url: string) {
    super()
    this.url = url
    FakeSocket.all.push(this)
  }

  close() {
    this.isClosed = true
  }

  say(...frames: readonly StreamFrame[]) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(frames) }))
  }

  end(code: number, reason = '') {
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason }))
  }
}

let world: World
const NOW = '2026-11-26T08:48:00.000Z'

beforeEach(() => {
  FakeSocket.all = []
  vi.stubGlobal('WebSocket', FakeSocket)
  world = createWorld()
  world.server.answer('GET /clock', () => ({ now: NOW }))
})
afterEach(cleanup)

function Page() {
  const { state, isServerLeaving, protocol } = useConnection()
  const { eventId } = useLive()
  const now = useServerNow(20)
  const [heard, setHeard] = useState<readonly string[]>([])
  useLiveMessages(({ type }) => setHeard((types) => [...types, type]))
  return (
    <>
      <p>
        {eventId} {state.kind} {state.kind === 'open' && (state.isMediaTab ? 'here' : 'there')}
        {isServerLeaving && ' leaving'}
      </p>
      <p>protocol {protocol}</p>
      <p>{now ? now.toISOString().slice(0, 16) : 'no clock'}</p>
      <p>heard {heard.join(' ')}</p>
    </>
  )
}

function open() {
  const rendered = renderInApp(
    <QueryClientProvider client={world.queries}>
      <LiveProvider eventId="fair">
        <Page />
      </LiveProvider>
    </QueryClientProvider>,
  )
  const [socket] = FakeSocket.all
  if (!socket) throw new Error('Nothing was opened')
  return { ...rendered, socket }
}

const opened = (changes: Partial<Extract<StreamFrame, { type: 'stream.opened' }>> = {}): StreamFrame => ({
  type: 'stream.opened',
  sequence: 1,
  protocol: 1,
  epoch: 'first',
  revision: 4,
  now: NOW,
  isMediaTab: true,
  ...changes,
})
function goOnline() {
  dispatchEvent(new Event('online'))
}

const isStale = (key: readonly string[]) => world.queries.getQueryState(key)?.isInvalidated

test('the stream of the event is opened in the name of this tab', () => {
  const { socket } = open()
  expect(socket.url).toMatch(/^ws.*\/api\/events\/fair\/live\?tab=[\da-f]+$/)
  expect(screen.getByText('fair connecting')).toBeDefined()
  expect(screen.getByText('no clock')).toBeDefined()
})

test('when it is open the clock is measured, and whether this tab has the media is known', async () => {
  const { socket } = open()
  act(() => socket.say(opened()))
  expect(screen.getByText('fair open here')).toBeDefined()
  expect(await screen.findByText('2026-11-26T08:48')).toBeDefined()
})

test('which protocol the server speaks is known, after a restart too', async () => {
  const { socket } = open()
  act(() => socket.say(opened({ protocol: 7 })))
  expect(screen.getByText('protocol 7')).toBeDefined()
  act(() => socket.end(1001))
  act(goOnline)
  act(() => FakeSocket.all[1]?.say(opened({ protocol: 8 })))
  expect(screen.getByText('protocol 8')).toBeDefined()
})

test('a clock that cannot be measured is no clock', async () => {
  world.server.lose('GET /clock')
  const { socket } = open()
  act(() => socket.say(opened()))
  await waitFor(() => expect(world.server.asked.length).toBeGreaterThan(0))
  expect(screen.getByText('no clock')).toBeDefined()
})

test('another tab may take the media', () => {
  const { socket } = open()
  act(() => socket.say(opened()))
  act(() => socket.say({ type: 'media-tab.taken', sequence: 2, tabId: 'another' }))
  expect(screen.getByText('fair open there')).toBeDefined()
})

test('every message is passed on, and makes stale what it changes', () => {
  const { socket } = open()
  act(() => socket.say(opened()))
  for (const part of [queryKeys.venue, queryKeys.peopleMet]) world.queries.setQueryData(part('fair'), [])
  expect(isStale(queryKeys.venue('fair'))).toBe(false)
  act(() => socket.say({ type: 'table.changed', sequence: 2, revision: 5, tableId: 'four' }))
  expect(isStale(queryKeys.venue('fair'))).toBe(true)
  expect(isStale(queryKeys.peopleMet('fair'))).toBe(false)
  expect(screen.getByText('heard stream.opened table.changed')).toBeDefined()
})

test('whoever missed something asks for all of it again', () => {
  const { socket } = open()
  world.queries.setQueryData(queryKeys.peopleMet('fair'), [])
  act(() => socket.say(opened()))
  act(() => socket.say({ type: 'revision.reached', sequence: 5, revision: 9, now: NOW }))
  expect(isStale(queryKeys.peopleMet('fair'))).toBe(true)
})

test('a server that leaves says so until the next one is there', async () => {
  const { socket } = open()
  act(() => socket.say(opened()))
  act(() => socket.say({ type: 'server.leaving', sequence: 2 }))
  expect(screen.getByText('fair open here leaving')).toBeDefined()
  act(() => socket.end(1001))
  expect(screen.getByText('fair waiting leaving')).toBeDefined()
  act(goOnline)
  act(() => FakeSocket.all[1]?.say(opened({ epoch: 'second' })))
  expect(await screen.findByText('fair open here')).toBeDefined()
})

test('a network that is back is tried at once', () => {
  const { socket } = open()
  act(() => socket.say(opened()))
  act(() => socket.end(1006))
  expect(screen.getByText('fair waiting')).toBeDefined()
  act(goOnline)
  expect(FakeSocket.all).toHaveLength(2)
})

test.for(['attendee.banned', 'auth-session.missing'])('%s ends the stream for good', (reason) => {
  const { socket } = open()
  act(() => socket.say(opened()))
  act(() => socket.end(4000, reason))
  expect(screen.getByText('fair ended')).toBeDefined()
  act(goOnline)
  expect(FakeSocket.all).toHaveLength(1)
})

test('a page that goes closes the stream', () => {
  const { socket, unmount } = open()
  act(() => socket.say(opened()))
  unmount()
  expect(socket.isClosed).toBe(true)
  dispatchEvent(new Event('online'))
  expect(FakeSocket.all).toHaveLength(1)
})
