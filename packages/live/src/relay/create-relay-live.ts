import { setTimeout as sleep } from 'node:timers/promises'
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
  /** For how long joining may take before it is given up. */
  readonly patienceMs?: number
}

/** Says where nothing answered for as long as joining may take. */
export class RelayAwayError extends Error {
  override readonly name = 'RelayAwayError'

  constructor(host: string) {
    super(`Nothing that carries live messages answers at ${host}.`)
  }
}

/** One process's end of the relay. */
export interface RelayLive extends Live, LiveFeed {
  /** Fails while the store does not answer. */
  readonly check: () => Promise<void>
  /** Sends what is on its way, then hears and says no more. */
  readonly close: () => Promise<void>
}

/** One topic for all events: each process hears everything, and knows which events it has open pages of. */
const TOPIC = 'stamtafel.live'

/** Longer than a restart of the store takes. */
const PATIENCE_MS = 15_000

/** Half of what the relay takes, which leaves room for its own envelope. */
const MAX_BYTES = 256 * 1024

/**
 * Joins the relay, and resolves when it has; where PostgreSQL carries it, BullMQ's tables are there already.
 *
 * A process that was away for less than its lease hears what it missed; after that only the revision tells it.
 */
export async function createRelayLive(options: RelayOptions): Promise<RelayLive> {
  const { url, onError, patienceMs = PATIENCE_MS } = options
  const { relay, close } = connectRelay(url)
  relay.on('error', (error: Error) => onError(error))
  try {
    await Promise.race([relay.waitUntilReady(), giveUpAfter(patienceMs, url)])
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
    check: async () => void (await relay.getCounts()),
    close: () => (closing ??= last.then(close)),
  }
}

/** Redis would be tried for ever, and a process that waits for it says nothing. */
async function giveUpAfter(ms: number, url: string): Promise<never> {
  await sleep(ms, undefined, { ref: false })
  throw new RelayAwayError(new URL(url).host)
}

function attempt(action: () => void, report: (error: unknown) => void): void {
  try {
    action()
  } catch (error) {
    report(error)
  }
}
