import { setTimeout as sleep } from 'node:timers/promises'
import type { Exit } from '@stamtafel/processes'
import { messageOf } from './refusal.ts'

/** A process that serves, until it exits or is stopped. */
export interface Running {
  readonly pid: number
  readonly exited: Promise<Exit>
  readonly stop: () => Promise<void>
}

export interface Service {
  readonly name: string
  /** Settles once it serves; the signal tells that nobody waits for it any more. */
  readonly start: (abandoned: AbortSignal) => Promise<Running>
}

export interface SupervisionEvents {
  readonly onUp: (name: string, pid: number) => void
  readonly onDown: (name: string, why: string, retryMs: number) => void
}

export interface Supervised {
  readonly name: string
  readonly pid: number | undefined
  readonly stop: () => Promise<void>
}

export interface Backoff {
  readonly firstMs: number
  readonly mostMs: number
  /** What has served this long may start again at once. */
  readonly steadyMs: number
}

const BACKOFF: Backoff = { firstMs: 250, mostMs: 10_000, steadyMs: 2_000 }

/** Starts a service, and from then on starts it again whenever it ends; only the first start may fail. */
export async function supervise(
  { name, start }: Service,
  events: SupervisionEvents,
  backoff: Backoff = BACKOFF,
): Promise<Supervised> {
  const abandon = new AbortController()
  let delay = backoff.firstMs
  let running: Running | undefined
  const life = live(await start(abandon.signal))

  async function live(current: Running): Promise<void> {
    running = current
    events.onUp(name, current.pid)
    const startedAt = performance.now()
    const exit = await current.exited
    running = undefined
    if (abandon.signal.aborted) return
    if (performance.now() - startedAt >= backoff.steadyMs) delay = backoff.firstMs
    const next = await revive(describe(exit))
    if (abandon.signal.aborted) await next?.stop()
    else if (next) await live(next)
  }

  async function revive(why: string): Promise<Running | undefined> {
    events.onDown(name, why, delay)
    const waited = await sleep(delay, true, { signal: abandon.signal }).catch(() => false)
    if (!waited) return undefined
    delay = Math.min(delay * 2, backoff.mostMs)
    return start(abandon.signal).catch((error: unknown) =>
      abandon.signal.aborted ? undefined : revive(messageOf(error)),
    )
  }

  return {
    name,
    get pid() {
      return running?.pid
    },
    async stop() {
      abandon.abort()
      await running?.stop()
      await life
    },
  }
}

function describe({ code, signal }: Exit): string {
  return signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`
}
