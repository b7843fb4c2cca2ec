import type { ErrorCode, StreamFrame } from '@stamtafel/domain'
import { errorFrom } from '../api-error.ts'
import type { Socket, SocketConstructor } from './socket.ts'

/** The server's word for "do not come back"; the reason beside it is an error code. */
const ENDED = 4000
const SILENT_MS = 15_000

export interface ConnectionOptions {
  /** The same as the client's, but whole: `https://…/api`. */
  readonly baseUrl: string
  readonly eventId: string
  /** The tab of an attendee; without it one looks on as an organiser. */
  readonly tabId?: string | undefined
  readonly WebSocket?: SocketConstructor
  /** For callers that are no browser; asked for at every try. */
  readonly headers?: () => Readonly<Record<string, string>>
  readonly send?: typeof fetch
}

interface Listener {
  readonly onFrame: (frame: StreamFrame) => void
  /** With a code when the server does not want us back; never after the connection was abandoned. */
  readonly onGone: (code: ErrorCode | undefined) => void
}

/** One connection, from the first try to its end; the answer abandons it. */
export function connectOnce(options: ConnectionOptions, { onFrame, onGone }: Listener): () => void {
  const url = addressOf(options)
  const socket = connectTo(url.replace(/^http/, 'ws'), options)
  let wasOpen = false
  let isOver = false
  let silence = setTimeout(fail, SILENT_MS)

  socket.addEventListener('message', ({ data }) => {
    clearTimeout(silence)
    if (isOver) return
    silence = setTimeout(fail, SILENT_MS)
    wasOpen = true
    for (const frame of framesIn(data)) if (!isOver) onFrame(frame)
  })
  // What is wrong is said by the close that follows.
  socket.addEventListener('error', () => undefined)
  socket.addEventListener('close', ({ code, reason }) => {
    if (isOver) return
    clearTimeout(silence)
    if (code === ENDED) finish(endingOf(reason))
    else if (wasOpen) finish(undefined)
    else void refusalOf(url, options).then(finish)
  })

  /** A connection that says nothing, not even its heartbeat, is dead without knowing it. */
  function fail() {
    finish(undefined)
    socket.close()
  }

  function finish(code: ErrorCode | undefined) {
    if (isOver) return
    isOver = true
    onGone(code)
  }

  return () => {
    isOver = true
    clearTimeout(silence)
    socket.close()
  }
}

function addressOf({ baseUrl, eventId, tabId }: ConnectionOptions): string {
  return tabId === undefined
    ? `${baseUrl}/organise/${eventId}/live`
    : `${baseUrl}/events/${eventId}/live?tab=${encodeURIComponent(tabId)}`
}

function connectTo(url: string, { WebSocket: Constructor, headers }: ConnectionOptions): Socket {
  if (Constructor === undefined) return new WebSocket(url)
  return headers ? new Constructor(url, [], { headers: headers() }) : new Constructor(url)
}

function framesIn(data: unknown): StreamFrame[] {
  const frames: StreamFrame[] = JSON.parse(String(data))
  return frames
}

const ENDINGS: readonly ErrorCode[] = ['attendee.banned', 'event.not-found', 'permission.denied']

function endingOf(reason: string): ErrorCode {
  return ENDINGS.find((code) => code === reason) ?? 'auth-session.missing'
}

/** A browser does not tell why a connection was refused, so the same address is asked as a page. */
async function refusalOf(
  url: string,
  { send = fetch, headers }: ConnectionOptions,
): Promise<ErrorCode | undefined> {
  try {
    const response = await send(url, { credentials: 'same-origin', ...(headers && { headers: headers() }) })
    if (response.ok) return undefined
    const { code, retry } = await errorFrom(response)
    return retry === 'never' ? code : undefined
  } catch {
    return undefined
  }
}
