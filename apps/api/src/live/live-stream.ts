import type { AttendeeActor } from '@stamtafel/domain'
import type { WebSocket } from 'ws'
import { toFrame, type Packed } from './pack.ts'

/** Bytes that may wait for a reader; one who leaves more does not read. */
const MOST_WAITING = 256 * 1024
const UNANSWERED_PINGS = 2

/** What is sent is text, though it comes as bytes. */
const AS_TEXT = { binary: false }

/** Tells the page not to come back; the reason is an error code. Every other code says "come back". */
export const ENDED = 4000
const POLICY = 1008

/** What a stream is for: one tab of one attendee, or a page of an organiser. */
export interface Listener {
  readonly eventId: string
  /** Undefined for an organiser, who hears what has changed, and is not there by it. */
  readonly attendee: { readonly actor: AttendeeActor; readonly tabId: string } | undefined
  /** The error code that ends it, when its person may no longer listen. */
  readonly findRefusal: () => Promise<string | undefined>
}

/** The way down to one tab. */
export interface LiveStream extends Listener {
  /** What is sent before it is opened waits, so that opening is the first thing that a page hears. */
  readonly open: (opening: Packed) => void
  readonly send: (messages: readonly Packed[]) => void
  /** Asks whether the other side is still there, and ends it when it has been silent for too long. */
  readonly ping: () => void
  readonly end: (code: number, reason?: string) => void
  /** Ends it without a goodbye. */
  readonly drop: () => void
  readonly isOver: () => boolean
  readonly gone: Promise<void>
}

/** Speaks to a tab, and hears nothing from it but that it is there. */
export function createLiveStream(socket: WebSocket, listener: Listener): LiveStream {
  let waiting: Packed[] | undefined = []
  let sequence = 0
  let unanswered = 0
  socket.on('pong', () => {
    unanswered = 0
  })
  socket.on('message', () => socket.close(POLICY))
  const gone = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
  })
  const isOver = () => socket.readyState !== socket.OPEN

  function send(messages: readonly Packed[]): void {
    if (messages.length === 0 || isOver()) return
    if (waiting) {
      waiting.push(...messages)
      return
    }
    if (socket.bufferedAmount > MOST_WAITING) {
      socket.terminate()
      return
    }
    socket.send(toFrame(messages, sequence + 1), AS_TEXT)
    sequence += messages.length
  }

  return {
    ...listener,
    send,
    open(opening) {
      const first = [opening, ...(waiting ?? [])]
      waiting = undefined
      send(first)
    },
    ping() {
      if (unanswered >= UNANSWERED_PINGS) socket.terminate()
      else if (!isOver()) socket.ping()
      unanswered += 1
    },
    end: (code, reason) => socket.close(code, reason),
    drop: () => socket.terminate(),
    isOver,
    gone,
  }
}
