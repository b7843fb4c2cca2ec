import type { StreamMessage } from '@stamtafel/domain'
import { createContext, use, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { EventStream, EventStreamView } from './event-stream.ts'

interface Live {
  readonly stream: EventStream
  readonly tabId: string
  readonly eventId: string
}

export const EventStreamContext = createContext<Live | undefined>(undefined)

/** The tab's own name, its event and its stream; only within a `LiveProvider`. */
export function useLive(): Live {
  const live = use(EventStreamContext)
  if (live === undefined) throw new Error('There is no LiveProvider around this component')
  return live
}

/** How this tab stands with the server, now and at every change. */
export function useConnection(): EventStreamView {
  const { stream } = useLive()
  return useSyncExternalStore(stream.subscribe, stream.view)
}

/** Calls back for every message of the live stream. */
export function useLiveMessages(hear: (message: StreamMessage) => void): void {
  const { stream } = useLive()
  const onMessage = useEffectEvent(hear)
  useEffect(() => stream.hear((message) => onMessage(message)), [stream])
}

/** The server's time, told again every `everyMs`; undefined until it was measured. */
export function useServerNow(everyMs = 250): Date | undefined {
  const { clock } = useConnection()
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return clock?.now()
}
