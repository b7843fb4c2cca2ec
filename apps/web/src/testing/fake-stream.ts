import { LIVE_PROTOCOL, type StreamMessage } from '@stamtafel/domain'
import type { EventStream, EventStreamView } from '#web/live/event-stream.ts'

/** A live stream on which a test says what the server says. */
export interface FakeStream extends EventStream {
  readonly show: (part: Partial<EventStreamView>) => void
  readonly say: (message: StreamMessage) => void
  /** The connection is there again. */
  readonly reopen: () => void
}

export function createFakeStream(): FakeStream {
  let view: EventStreamView = {
    state: { kind: 'open', isMediaTab: true },
    clock: { now: () => new Date(), uncertaintyMs: 5 },
    isServerLeaving: false,
    protocol: LIVE_PROTOCOL,
  }
  const watchers = new Set<() => void>()
  const hearers = new Set<(message: StreamMessage) => void>()
  const show = (part: Partial<EventStreamView>) => {
    view = { ...view, ...part }
    for (const watch of watchers) watch()
  }
  const say = (message: StreamMessage) => {
    for (const hear of hearers) hear(message)
  }
  return {
    show,
    say,
    reopen() {
      show({ state: { kind: 'open', isMediaTab: true } })
      say({
        type: 'stream.opened',
        protocol: LIVE_PROTOCOL,
        epoch: 'another',
        revision: 1,
        now: new Date().toISOString(),
        isMediaTab: true,
      })
    },
    view: () => view,
    subscribe(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    hear(listener) {
      hearers.add(listener)
      return () => hearers.delete(listener)
    },
    retryNow: () => undefined,
    open: () => () => undefined,
  }
}
