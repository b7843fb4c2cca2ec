import type { ErrorCode, StreamFrame, StreamMessage } from '@stamtafel/domain'
import { connectOnce, type ConnectionOptions } from './connect-once.ts'
import { follow, NOTHING_HEARD } from './follow-stream.ts'
import { nextDelay } from './next-delay.ts'

export type LiveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly isMediaTab: boolean }
  /** Cut off, and trying again in so many milliseconds. */
  | { readonly kind: 'waiting'; readonly forMs: number }
  /** Not wanted here any more; it does not try again. */
  | { readonly kind: 'ended'; readonly code: ErrorCode }
  | { readonly kind: 'closed' }

export interface LiveStreamOptions extends ConnectionOptions {
  readonly onMessage: (message: StreamMessage) => void
  readonly onState: (state: LiveState) => void
  /** Something was missed, or may have been: ask again for all that is older than this revision. */
  readonly onBehind: (revision: number) => void
  readonly random?: () => number
}

export interface LiveStream {
  readonly close: () => void
  /** Ends the waiting, for whoever knows that the network is back. */
  readonly retryNow: () => void
}

/** Opens this tab's live stream and keeps it open, through lost networks and servers that restart, until closed. */
export function openLiveStream(options: LiveStreamOptions): LiveStream {
  const { tabId, onMessage, onState, onBehind, random = Math.random } = options
  let heard = NOTHING_HEARD
  let failures = 0
  let wasLeaving = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let abandon = connect()

  function connect() {
    timer = undefined
    onState({ kind: 'connecting' })
    return connectOnce(options, { onFrame, onGone })
  }

  function onFrame(frame: StreamFrame) {
    const { isBehind, ...next } = follow(heard, frame)
    heard = next
    if (frame.type === 'stream.opened') {
      failures = 0
      wasLeaving = false
      onState({ kind: 'open', isMediaTab: frame.isMediaTab })
    }
    if (frame.type === 'media-tab.taken') onState({ kind: 'open', isMediaTab: frame.tabId === tabId })
    if (frame.type === 'server.leaving') wasLeaving = true
    onMessage(frame)
    if (isBehind) onBehind(heard.revision)
  }

  function onGone(code: ErrorCode | undefined) {
    if (code !== undefined) {
      onState({ kind: 'ended', code })
      return
    }
    const forMs = nextDelay({ failures, wasLeaving }, random())
    failures += 1
    timer = setTimeout(retry, forMs)
    onState({ kind: 'waiting', forMs })
  }

  function retry() {
    abandon = connect()
  }

  return {
    close() {
      clearTimeout(timer)
      timer = undefined
      abandon()
      onState({ kind: 'closed' })
    },
    retryNow() {
      if (timer === undefined) return
      clearTimeout(timer)
      retry()
    },
  }
}
