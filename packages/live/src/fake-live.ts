import type { LiveEnvelope } from '@stamtafel/domain'
import type { Live, LiveFeed, LiveHandler } from './live.ts'

/** A relay in memory that remembers what was said, in order. */
export interface FakeLive extends Live, LiveFeed {
  readonly published: readonly LiveEnvelope[]
}

export function createFakeLive(): FakeLive {
  const published: LiveEnvelope[] = []
  const handlers = new Set<LiveHandler>()
  return {
    published,
    async publish(envelope) {
      published.push(envelope)
      const heard = structuredClone(envelope)
      for (const hear of handlers) queueMicrotask(() => tell(hear, heard))
    },
    async subscribe(hear) {
      const once: LiveHandler = (envelope) => hear(envelope)
      handlers.add(once)
      return async () => void handlers.delete(once)
    },
  }
}

function tell(hear: LiveHandler, envelope: LiveEnvelope): void {
  try {
    hear(envelope)
  } catch {
    // As on the real relay, one who hears badly is not the others' concern.
  }
}
