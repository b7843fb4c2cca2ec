import {
  measureClock,
  openLiveStream,
  type Call,
  type LiveState,
  type LiveStream,
  type LiveStreamOptions,
  type ServerClock,
} from '@stamtafel/client'
import type { StreamMessage } from '@stamtafel/domain'
import { queryKeys } from './query-keys.ts'
import { staleAfter } from './stale-after.ts'

/** How this tab stands with the server. */
export interface EventStreamView {
  readonly state: LiveState
  /** Undefined until it was measured: then no timer is shown rather than a wrong one. */
  readonly clock: ServerClock | undefined
  /** The server said that it restarts; the place is held meanwhile. */
  readonly isServerLeaving: boolean
  /** The version of the messages that the server sends; undefined before it said so. */
  readonly protocol: number | undefined
}

const NOTHING_KNOWN: EventStreamView = {
  state: { kind: 'connecting' },
  clock: undefined,
  isServerLeaving: false,
  protocol: undefined,
}

export interface EventStreamOptions {
  readonly eventId: string
  readonly tabId: string
  readonly call: Call
  readonly baseUrl: string
  /** Asks again for whatever is kept under a name that begins like this. */
  readonly refetch: (key: readonly string[]) => void
}

/** This tab's live stream of one event: keeps its queries fresh, measures the clock, and passes every message on. */
export interface EventStream {
  readonly view: () => EventStreamView
  readonly subscribe: (listener: () => void) => () => void
  readonly hear: (listener: (message: StreamMessage) => void) => () => void
  readonly retryNow: () => void
  /** Listens from now on, until the answer is called. */
  readonly open: () => () => void
}

export function createEventStream({
  eventId,
  tabId,
  call,
  baseUrl,
  refetch,
}: EventStreamOptions): EventStream {
  let view = NOTHING_KNOWN
  const watchers = new Set<() => void>()
  const hearers = new Set<(message: StreamMessage) => void>()
  const change = (part: Partial<EventStreamView>) => {
    view = { ...view, ...part }
    for (const watch of watchers) watch()
  }
  const measure = async () => {
    try {
      change({ clock: await measureClock(call) })
    } catch {
      // The stream opens again after a loss, and then the clock is measured again.
    }
  }
  let stream: LiveStream | undefined
  const options: LiveStreamOptions = {
    baseUrl,
    eventId,
    tabId,
    onState(state) {
      change({ state, ...(state.kind === 'open' && { isServerLeaving: false }) })
    },
    onBehind: () => refetch(queryKeys.event(eventId)),
    onMessage(message) {
      if (message.type === 'stream.opened') {
        change({ protocol: message.protocol })
        void measure()
      }
      if (message.type === 'server.leaving') change({ isServerLeaving: true })
      for (const key of staleAfter(message, eventId)) refetch(key)
      for (const hear of hearers) hear(message)
    },
  }
  return {
    view: () => view,
    subscribe(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    hear(listener) {
      hearers.add(listener)
      return () => hearers.delete(listener)
    },
    retryNow: () => stream?.retryNow(),
    open() {
      stream = openLiveStream(options)
      return stream.close
    },
  }
}
