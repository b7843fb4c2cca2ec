import type { Call } from './client.ts'

const TRIES = 5

/** The server's time, as this page knows it. */
export interface ServerClock {
  readonly now: () => Date
  /** How far `now` may be off, in milliseconds, either way. */
  readonly uncertaintyMs: number
}

/**
 * Asks the server for the time five times and believes the answer that was quickest; measure again after a lost
 * connection, for a computer that slept has a clock that stood still.
 */
export async function measureClock(
  call: Call,
  elapsed: () => number = () => performance.now(),
): Promise<ServerClock> {
  let best = await askOnce(call, elapsed)
  for (let tries = 1; tries < TRIES; tries++) {
    // One after the other, for at once they would slow each other down.
    const next = await askOnce(call, elapsed)
    if (next.uncertaintyMs < best.uncertaintyMs) best = next
  }
  const { startMs, uncertaintyMs } = best
  return { now: () => new Date(startMs + elapsed()), uncertaintyMs }
}

/** `startMs` is the server's time at the moment from which `elapsed` counts. */
async function askOnce(call: Call, elapsed: () => number) {
  const sentAt = elapsed()
  const { now } = await call('GET /clock', {})
  const roundTripMs = elapsed() - sentAt
  return { startMs: Date.parse(now) - sentAt - roundTripMs / 2, uncertaintyMs: roundTripMs / 2 }
}
