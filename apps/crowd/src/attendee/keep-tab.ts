import { openLiveStream, type LiveStream, type StreamMessage } from '@stamtafel/client'
import { WebSocket } from 'ws'
import type { Line } from './come-in.ts'

interface TabOptions {
  readonly line: Pick<Line, 'origin' | 'baseUrl' | 'cookies'>
  readonly eventId: string
  readonly onMessage: (message: StreamMessage) => void
  /** Something was missed, or may have been. */
  readonly onBehind: () => void
}

/** The tab of somebody without a browser, with its live stream. */
export interface Tab {
  readonly tabId: string
  /** Resolves when the stream speaks; fails when the server does not want it. */
  open(): Promise<void>
  close(): void
}

export function keepTab({ line, eventId, onMessage, onBehind }: TabOptions): Tab {
  const tabId = `tab-${crypto.randomUUID()}`
  let stream: LiveStream | undefined
  return {
    tabId,
    open: () =>
      new Promise((resolve, reject) => {
        stream = openLiveStream({
          baseUrl: line.baseUrl,
          eventId,
          tabId,
          WebSocket,
          headers: () => ({ origin: line.origin, cookie: line.cookies.header() }),
          onMessage,
          onState(state) {
            if (state.kind === 'open') resolve()
            if (state.kind === 'ended') reject(new Error(`The live stream has ended: ${state.code}`))
          },
          onBehind,
        })
      }),
    close: () => stream?.close(),
  }
}
