import {
  createClient,
  createCookieJar,
  openLiveStream,
  type Call,
  type LiveState,
  type LiveStream,
  type StreamMessage,
} from '@stamtafel/client'
import { WebSocket } from 'ws'

interface GuestOptions {
  readonly url: string
  readonly secret: string
  readonly onMessage?: (message: StreamMessage) => void
  readonly onState?: (state: LiveState) => void
}

/** Somebody at an event without a browser and without media: a session, and a tab that listens. */
export interface Guest {
  readonly eventId: string
  readonly call: Call
  readonly leave: () => void
}

/** Comes in by a personal link, and resolves when the live stream speaks. */
export async function enterAsGuest({ url, secret, onMessage, onState }: GuestOptions): Promise<Guest> {
  const cookies = createCookieJar()
  const call = createClient(`${url}/api`, { origin: url, cookies })
  const entered = await call('POST /attendee-sessions', { body: { secret } })
  if (entered.outcome !== 'entered') throw new Error('This link has been used before')
  const { eventId } = entered
  const stream = await new Promise<LiveStream>((resolve, reject) => {
    const opened = openLiveStream({
      baseUrl: `${url}/api`,
      eventId,
      tabId: `tab-${crypto.randomUUID()}`,
      WebSocket,
      headers: () => ({ origin: url, cookie: cookies.header() }),
      onMessage: (message) => onMessage?.(message),
      onBehind: () => undefined,
      onState(state) {
        onState?.(state)
        if (state.kind === 'open') resolve(opened)
        if (state.kind === 'ended') reject(new Error(`The live stream has ended: ${state.code}`))
      },
    })
  })
  return { eventId, call, leave: () => stream.close() }
}
