import type { JobWorker, JobWorkers, Jobs } from '../jobs.ts'
import { startBullWorker } from './bull-worker.ts'
import { type AnyQueue, createQueues, jobOptions, type OnJobError } from './queues.ts'
import { openStore } from './store.ts'

export interface BullOptions {
  /** `postgres://…` or `redis://…`: the scheme decides. */
  readonly url: string
  readonly onError: OnJobError
  /** How often a job is tried before it is put aside. */
  readonly attempts?: number
}

/** The queues of one process, and all its connections to them. */
export interface BullJobs extends JobWorkers {
  readonly jobs: Jobs
  /** Closes its workers first, so that a job that still runs may order others. */
  readonly close: () => Promise<void>
}

/** Makes queues with BullMQ; the tables are there already where PostgreSQL keeps them (`migrateJobs`). */
export function createBullJobs({ url, onError, attempts = 10 }: BullOptions): BullJobs {
  const store = openStore(url)
  const queues = createQueues(store, onError)
  const workers = new Set<JobWorker>()
  let closing: Promise<void> | undefined
  return {
    jobs: {
      async enqueue(job, payload, { delayMs }) {
        const delay = Math.max(0, Math.ceil(delayMs))
        const order = { name: job.name, payload, jobId: job.id(payload), delay, attempts }
        await add(await queues.open(job.queue), order)
      },
    },
    async startWorker(handlers, options) {
      const worker = await startBullWorker({ store, queues, onError, attempts }, handlers, options)
      workers.add(worker)
      return worker
    },
    close: () => (closing ??= close()),
  }

  async function close(): Promise<void> {
    await Promise.all([...workers].map((worker) => worker.close()))
    await queues.close()
    await store.close()
  }
}

interface Order {
  readonly name: string
  readonly payload: unknown
  readonly jobId: string
  readonly delay: number
  readonly attempts: number
}

async function add(queue: AnyQueue, { name, payload, jobId, delay, attempts }: Order): Promise<void> {
  const options = { ...jobOptions(attempts), jobId, delay }
  const job = await queue.add(name, payload, options)
  // One that failed for good is kept to be looked at, and would hold its id.
  if (!(await job.isFailed())) return
  await queue.remove(jobId)
  await queue.add(name, payload, options)
}
