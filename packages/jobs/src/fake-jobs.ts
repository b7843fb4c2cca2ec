import { createFakeWorker, type FakeWorker, type WaitingJob } from './fake-worker.ts'
import type { Jobs, JobWorkers } from './jobs.ts'

/** What was ordered, as tests like to compare it. */
export interface EnqueuedJob {
  readonly name: string
  readonly payload: unknown
  readonly delayMs: number
}

/** Queues in memory: they remember what was ordered, and do it only where a worker is started. */
export interface FakeJobs extends Jobs, JobWorkers {
  /** What was ordered and is not done yet, in the order of ordering. */
  enqueued(): EnqueuedJob[]
}

export function createFakeJobs(): FakeJobs {
  const waiting = new Map<string, WaitingJob>()
  const workers = new Set<FakeWorker>()
  return {
    async enqueue(job, payload, { delayMs }) {
      const key = `${job.queue}:${job.id(payload)}`
      if (waiting.has(key)) return
      const { queue, name } = job
      waiting.set(key, { queue, name, payload, delayMs, dueAt: Date.now() + delayMs })
      for (const worker of workers) worker.take(key)
    },
    enqueued: () => [...waiting.values()].map(({ name, payload, delayMs }) => ({ name, payload, delayMs })),
    async startWorker(handlers, options = {}) {
      const worker = createFakeWorker(waiting, handlers, options.sweeps ?? [])
      workers.add(worker)
      return {
        async close() {
          workers.delete(worker)
          await worker.close()
        },
      }
    },
  }
}
