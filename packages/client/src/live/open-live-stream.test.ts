import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Problem } from '@stamtafel/contracts'
import type { StreamMessage } from '@stamtafel/domain'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { openLiveStream, type LiveState, type LiveStream } from './open-live-stream.ts'

const opened = {
  type: 'stream.opened',
  protocol: 1,
  epoch: 'one',
  revision: 4,
  now: '2026-11-24T12:00:00.000Z',
  isMediaTab: true,
  sequence: 1,
}

const closings: (() => void)[] = []
afterEach(() => {
  for (const close of closings.splice(0)) close()
})

describe('a live stream', () => {
  test('asks for the event and says which tab it is of', async () => {
    const server = await startServer()
    const page = openPage(server.port)
    await expect.poll(() => server.asked[0]?.url).toBe('/api/events/fair/live?tab=tab-1')
    expect(server.asked[0]?.headers.cookie).toBe('a=1')
    expect(page.states[0]).toEqual({ kind: 'connecting' })
  })

  test('without a tab asks to look on as an organiser', async () => {
    const server = await startServer()
    openPage(server.port, { tabId: undefined })
    await expect.poll(() => server.asked[0]?.url).toBe('/api/organise/fair/live')
  })

  test('hands on every message of a frame, in order', async () => {
    const server = await startServer([
      opened,
      { type: 'table.changed', tableId: 't-1', sequence: 2 },
      { type: 'event.changed', sequence: 3 },
    ])
    const page = openPage(server.port)
    await expect
      .poll(() => page.messages.map(({ type }) => type))
      .toEqual(['stream.opened', 'table.changed', 'event.changed'])
  })

  test('says up to which revision a page must ask again once it is open', async () => {
    const server = await startServer([opened])
    const page = openPage(server.port)
    await expect.poll(() => page.behind).toEqual([4])
  })

  test('tells whether this tab holds the media, also when another one takes it', async () => {
    const server = await startServer([opened, { type: 'media-tab.taken', tabId: 'tab-2', sequence: 2 }])
    const page = openPage(server.port)
    await expect
      .poll(() => page.states.slice(1))
      .toEqual([
        { kind: 'open', isMediaTab: true },
        { kind: 'open', isMediaTab: false },
      ])
  })
})

describe('a stream that was cut', () => {
  test('comes back by itself and asks again for what it may have missed', async () => {
    const server = await startServer([opened])
    const page = openPage(server.port)
    await expect.poll(() => server.sockets.length).toBe(1)
    server.sockets[0]?.terminate()
    await expect.poll(() => page.behind).toEqual([4, 4])
    expect(page.states.map(({ kind }) => kind)).toEqual([
      'connecting',
      'open',
      'waiting',
      'connecting',
      'open',
    ])
  })

  test('waits up to five seconds when the server said that it leaves', async () => {
    const server = await startServer([opened, { type: 'server.leaving', sequence: 2 }])
    const page = openPage(server.port, { random: () => 0.75 })
    await expect.poll(() => page.messages.length).toBe(2)
    server.sockets[0]?.close(1001)
    await expect.poll(() => page.states.at(-1)).toEqual({ kind: 'waiting', forMs: 3750 })
  })

  test('waits no longer when somebody knows that the network is back', async () => {
    const server = await startServer([opened, { type: 'server.leaving', sequence: 2 }])
    const page = openPage(server.port, { random: () => 1 })
    await expect.poll(() => page.messages.length).toBe(2)
    server.sockets[0]?.close(1001)
    await expect.poll(() => page.states.at(-1)?.kind).toBe('waiting')
    page.stream.retryNow()
    await expect.poll(() => server.sockets.length).toBe(2)
  })

  test('tries again while the server is away', async () => {
    const { port, close } = await startServer()
    close()
    const page = openPage(port)
    await expect.poll(() => page.states.filter(({ kind }) => kind === 'waiting').length).toBe(2)
  })
})

describe('a stream that is not wanted', () => {
  test('ends with the reason and does not come back', async () => {
    const server = await startServer([opened])
    const page = openPage(server.port)
    await expect.poll(() => page.messages.length).toBe(1)
    server.sockets[0]?.close(4000, 'attendee.banned')
    await expect.poll(() => page.states.at(-1)).toEqual({ kind: 'ended', code: 'attendee.banned' })
    page.stream.retryNow()
    expect(page.states.at(-1)?.kind).toBe('ended')
  })

  test('learns why it was refused before it opened', async () => {
    const server = await startServer([opened], { code: 'auth-session.missing', status: 401, retry: 'never' })
    const page = openPage(server.port)
    await expect.poll(() => page.states.at(-1)).toEqual({ kind: 'ended', code: 'auth-session.missing' })
  })

  test('comes back after a refusal that passes', async () => {
    const server = await startServer([opened], { code: 'server.unavailable', status: 503, retry: 'after' })
    const page = openPage(server.port)
    await expect.poll(() => page.states.at(-1)?.kind).toBe('waiting')
  })
})

test('a stream that was closed says nothing more and does not come back', async () => {
  const server = await startServer([opened])
  const page = openPage(server.port)
  await expect.poll(() => page.messages.length).toBe(1)
  page.stream.close()
  await once(server.sockets[0] ?? server.server, 'close')
  expect(page.states.at(-1)).toEqual({ kind: 'closed' })
  expect(server.sockets).toHaveLength(1)
})

interface Page {
  readonly stream: LiveStream
  readonly messages: readonly StreamMessage[]
  readonly states: readonly LiveState[]
  readonly behind: readonly number[]
}

interface PageOptions {
  readonly random?: () => number
  readonly tabId?: string | undefined
}

function openPage(port: number, { random = () => 0, ...tab }: PageOptions = {}): Page {
  const messages: StreamMessage[] = []
  const states: LiveState[] = []
  const behind: number[] = []
  const stream = openLiveStream({
    baseUrl: `http://127.0.0.1:${port}/api`,
    eventId: 'fair',
    tabId: 'tab-1',
    ...tab,
    WebSocket,
    headers: () => ({ cookie: 'a=1' }),
    random,
    onMessage: (message) => messages.push(message),
    onState: (state) => states.push(state),
    onBehind: (revision) => behind.push(revision),
  })
  closings.push(stream.close)
  return { stream, messages, states, behind }
}

/** Sends the frames to whoever opens a stream; with a problem it refuses everybody, as the api would. */
async function startServer(
  frames: readonly object[] = [],
  problem?: Pick<Problem, 'code' | 'status' | 'retry'>,
) {
  const asked: IncomingMessage[] = []
  const sockets: WebSocket[] = []
  const server: Server = createServer((_, response) => {
    response.writeHead(problem?.status ?? 204, { 'content-type': 'application/problem+json' })
    response.end(problem && JSON.stringify(problem))
  })
  const upgrades = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    asked.push(request)
    if (problem) {
      socket.end(`HTTP/1.1 ${problem.status} Refused\r\n\r\n`)
      return
    }
    upgrades.handleUpgrade(request, socket, head, (open) => {
      sockets.push(open)
      if (frames.length > 0) open.send(JSON.stringify(frames))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const close = () => {
    for (const socket of sockets) socket.terminate()
    server.close()
  }
  closings.push(close)
  return { port: address.port, asked, sockets, server, close }
}
