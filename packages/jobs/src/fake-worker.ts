import type { JobHandler, JobWorker, Sweep } from './jobs.ts'

/** An ordered job in memory. */
export interface WaitingJob {
  readonly queue: string
  readonly name: string
  readonly payload: unknown
  readonly delayMs: number
  readonly dueAt: number
}

/** A worker in memory; it is told of each job that is ordered after it started. */
export interface FakeWorker extends JobWorker {
  take(key: string): void
}

const RETRY_MS = 10

/** Starts with what is waiting; jobs come out as their JSON does, as they would from a real queue. */
export function createFakeWorker(
  waiting: Map<string, WaitingJob>,
  handlers: readonly JobHandler[],
  sweeps: readonly Sweep[],
): FakeWorker {
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()

  function take(key: string, delayMs?: number): void {
    const job = waiting.get(key)
    const handler = handlers.find((each) => each.job.queue === job?.queue && each.job.name === job.name)
    if (!job || !handler) return
    const timer = setTimeout(
      () => keep(attempt(key, handler)),
      delayMs ?? Math.max(0, job.dueAt - Date.now()),
    )
    timers.add(timer)
  }

  async function attempt(key: string, { handle }: JobHandler): Promise<void> {
    try {
      await handle(JSON.parse(JSON.stringify(waiting.get(key)?.payload)))
      waiting.delete(key)
    } catch {
      take(key, RETRY_MS)
    }
  }

  function sweep({ job, everyMs }: Sweep): void {
    const run = () =>
      keep(handlers.find((each) => each.job.name === job.name)?.handle({}) ?? Promise.resolve())
    timers.add(setInterval(run, everyMs))
    run()
  }

  function keep(run: Promise<void>): void {
    running.add(run)
    void run.catch(() => {}).finally(() => running.delete(run))
  }

  for (const key of waiting.keys()) take(key)
  for (const each of sweeps) sweep(each)
  return {
    take: (key) => take(key),
    async close() {
      for (const timer of timers) clearTimeout(timer)
      await Promise.allSettled(running)
    },
  }
}
