import { type Job, Worker } from 'bullmq'
import type { JobHandler, JobWorker, Sweep, WorkerOptions } from '../jobs.ts'
import { jobOptions, type OnJobError, type Queues } from './queues.ts'
import type { JobStore } from './store.ts'

/** What a worker works with. */
export interface WorkerTools {
  readonly store: JobStore
  readonly queues: Queues
  readonly onError: OnJobError
  readonly attempts: number
}

const LOOK_FOR_SWEEPS_MS = 5000

/** A worker that dies is noticed, and its jobs are done by another, within some four seconds. */
const CRASHES = { lockDuration: 4000, stalledInterval: 2000, maxStalledCount: 1000, runRetryDelay: 1000 }

/** Takes the jobs of every queue that a handler is for. */
export async function startBullWorker(
  tools: WorkerTools,
  handlers: readonly JobHandler[],
  { sweeps = [], concurrency = 5 }: WorkerOptions = {},
): Promise<JobWorker> {
  const names = new Set(handlers.map(({ job }) => job.queue))
  const workers = [...names].map((queue) => openWorker(tools, { queue, handlers, concurrency }))
  const look = setInterval(() => void orderSweeps(tools, sweeps, { unlessThere: true }), LOOK_FOR_SWEEPS_MS)
  const close = async () => {
    clearInterval(look)
    await Promise.all(workers.map((worker) => worker.close()))
  }
  try {
    await Promise.all(workers.map((worker) => worker.waitUntilReady()))
    await orderSweeps(tools, sweeps)
  } catch (error) {
    await close()
    throw error
  }
  return { close }
}

interface Work {
  readonly queue: string
  readonly handlers: readonly JobHandler[]
  readonly concurrency: number
}

function openWorker({ store, onError }: WorkerTools, { queue, handlers, concurrency }: Work) {
  const own = new Map(
    handlers.filter(({ job }) => job.queue === queue).map(({ job, handle }) => [job.name, handle]),
  )
  const run = async (job: Job): Promise<void> => {
    const handle = own.get(job.name)
    if (!handle) throw new Error(`Nobody here does the job ${job.name}`)
    await handle(job.data)
  }
  const worker = new Worker(queue, run, { connection: {}, concurrency, ...CRASHES }, store.backend)
  worker.on('error', (error) => onError(error, { queue }))
  worker.on('failed', (job, error) => onError(error, { queue, ...(job?.id && { jobId: job.id }) }))
  return worker
}

/** Orders what comes round by itself; again and again, because Redis may come back empty. */
async function orderSweeps(
  { queues, onError, attempts }: WorkerTools,
  sweeps: readonly Sweep[],
  { unlessThere = false } = {},
): Promise<void> {
  for (const { job, everyMs } of sweeps) {
    try {
      const queue = await queues.open(job.queue)
      if (unlessThere && (await queue.getJobScheduler(job.name))) continue
      const opts = jobOptions(attempts)
      await queue.upsertJobScheduler(job.name, { every: everyMs }, { name: job.name, data: {}, opts })
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)), { queue: job.queue })
    }
  }
}
