import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { StreamMessage } from '@stamtafel/client'
import { WebSocketServer } from 'ws'

type Answers = Readonly<Record<string, (body: unknown) => unknown>>

/** Somebody at an installation who looks like the api from outside, for what a test provides. */
export interface FakeInstallation {
  readonly url: string
  /** What was asked, `METHOD /path` and the body where there was one. */
  readonly asked: string[]
  /** How many live streams are open now. */
  readonly streams: () => number
  readonly say: (message: StreamMessage) => void
  readonly close: () => void
}

/** Answers `METHOD /path` below `/api` from a table, 404 to the rest, and opens a stream to everybody who asks. */
export async function startFakeInstallation(answers: Answers): Promise<FakeInstallation> {
  const asked: string[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const route = `${request.method} ${request.url?.replace(/^\/api/, '')}`
    const body = request.headers['content-type'] === undefined ? undefined : await json(request)
    asked.push(body === undefined ? route : `${route} ${JSON.stringify(body)}`)
    const say = answers[route]
    if (!say) return response.writeHead(404).end()
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(say(body)))
  }
  const server = createServer((request, response) => void answer(request, response))
  const live = new WebSocketServer({ server })
  let sequence = 0
  const frames = (message: StreamMessage) => JSON.stringify([{ ...message, sequence: (sequence += 1) }])
  live.on('connection', (socket) => {
    const now = new Date().toISOString()
    const opened = {
      type: 'stream.opened',
      protocol: 1,
      epoch: 'e',
      revision: 1,
      now,
      isMediaTab: true,
    } as const
    socket.send(frames(opened))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The installation has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    streams: () => live.clients.size,
    say(message) {
      const text = frames(message)
      for (const socket of live.clients) socket.send(text)
    },
    close() {
      for (const socket of live.clients) socket.terminate()
      server.close()
    },
  }
}
