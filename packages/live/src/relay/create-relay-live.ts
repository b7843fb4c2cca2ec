import type { LiveEnvelope } from '@stamtafel/domain'
import type { Live, LiveFeed } from '../live.ts'
import { connectRelay } from './connect-relay.ts'
import { createOutbox } from './outbox.ts'
import { pack } from './pack.ts'

export interface RelayOptions {
  /** `postgres://…` or `redis://…`: the scheme decides. */
  readonly url: string
  /** Told of messages that could not be published, and of a connection that is away. */
  readonly onError: (error: Error) => void
}

/** One process's end of the relay. */
export interface RelayLive extends Live, LiveFeed {
  /** Sends what is on its way, then hears and says no more. */
  readonly close: () => Promise<void>
}

/** One topic for all events: each process hears everything, and knows which events it has open pages of. */
const TOPIC = 'stamtafel.live'

/** Half of what the relay takes, which leaves room for its own envelope. */
const MAX_BYTES = 256 * 1024

/**
 * Joins the relay, and resolves when it has; where PostgreSQL carries it, BullMQ's tables are there already.
 *
 * A process that was away for less than its lease hears what it missed; after that only the revision tells it.
 */
export async function createRelayLive({ url, onError }: RelayOptions): Promise<RelayLive> {
  const { relay, close } = connectRelay(url)
  relay.on('error', (error: Error) => onError(error))
  try {
    await relay.waitUntilReady()
  } catch (error) {
    await close()
    throw error
  }
  const report = (error: unknown) => onError(error instanceof Error ? error : new Error(String(error)))
  const outbox = createOutbox<LiveEnvelope>(async (batch) => {
    for (const envelopes of pack(batch, MAX_BYTES)) await relay.publish(TOPIC, envelopes).catch(report)
  }, report)
  let last = Promise.resolve()
  let closing: Promise<void> | undefined
  return {
    publish(envelope) {
      last = outbox.put(envelope)
      return last
    },
    async subscribe(hear) {
      const subscription = await relay.subscribe<LiveEnvelope[]>(TOPIC, ({ data }) => {
        for (const envelope of data) attempt(() => hear(envelope), report)
      })
      return () => subscription.unsubscribe()
    },
    close: () => (closing ??= last.then(close)),
  }
}

function attempt(action: () => void, report: (error: unknown) => void): void {
  try {
    action()
  } catch (error) {
    report(error)
  }
}
