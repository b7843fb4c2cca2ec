import type { Api, Call, RequestOf, StreamMessage } from '@stamtafel/client'

type Sign = RequestOf<Api['POST /events/:eventId/speed-dates/:speedDateId/signs']>['body']['sign']

/** When after a bell somebody presses something, and speaks, at the latest. */
const WITHIN_MS = 2000

interface AttentionOptions {
  readonly call: Call
  readonly eventId: string
  readonly complain: (error: unknown) => void
  readonly random?: () => number
}

/** What a page tells of the person before it: one who is attentive presses and speaks in every round. */
export interface Attention {
  give(speedDateId: string, sign: Sign): Promise<void>
  /** Takes part in this speed date from now on, which is a press as well, or no longer. */
  follow(speedDateId: string, isHere: boolean): Promise<void>
  hear(message: StreamMessage): void
  setAttentive(isAttentive: boolean): void
  stop(): void
}

export function payAttention(options: AttentionOptions): Attention {
  const { call, eventId, complain, random = Math.random } = options
  const here = new Set<string>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let isAttentive = true

  const give = async (speedDateId: string, sign: Sign) => {
    const params = { eventId, speedDateId }
    await call('POST /events/:eventId/speed-dates/:speedDateId/signs', { params, body: { sign } })
  }
  const lookUp = async (speedDateId: string) => {
    if (!isAttentive || !here.has(speedDateId)) return
    await give(speedDateId, 'pressed')
    await give(speedDateId, 'active')
  }
  const lookUpSoon = (speedDateId: string) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      lookUp(speedDateId).catch(complain)
    }, random() * WITHIN_MS)
    timers.add(timer)
  }
  return {
    give,
    async follow(speedDateId, isHere) {
      if (isHere) here.add(speedDateId)
      else here.delete(speedDateId)
      await lookUp(speedDateId)
    },
    hear(message) {
      if (message.type === 'round.started' && here.has(message.speedDateId)) lookUpSoon(message.speedDateId)
      // Whoever comes back after a loss looks where they are.
      if (message.type === 'stream.opened') for (const speedDateId of here) lookUpSoon(speedDateId)
    },
    setAttentive(next) {
      isAttentive = next
    },
    stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
