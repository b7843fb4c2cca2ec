import type { Job, JobName } from './define-job.ts'

/** The queues, as a use case sees them. */
export interface Jobs {
  /** Resolves when the queue has the job; what a crash before that would lose is for a sweep to find. */
  enqueue<P>(job: Job<P>, payload: P, options: { readonly delayMs: number }): Promise<void>
}

/** What does one kind of job; it may be handed the same one twice, and parses the payload itself. */
export interface JobHandler {
  readonly job: JobName
  readonly handle: (payload: unknown) => Promise<void>
}

/** A job without payload that comes round by itself, once per interval however many workers there are. */
export interface Sweep {
  readonly job: JobName
  readonly everyMs: number
}

export interface WorkerOptions {
  readonly sweeps?: readonly Sweep[]
  /** How many jobs of one queue run at once in this worker. */
  readonly concurrency?: number
}

/** A worker that takes jobs until it is closed. */
export interface JobWorker {
  /** Takes no further job, and waits for those that run. */
  readonly close: () => Promise<void>
}

/** The queues, as the process sees them that does the jobs. */
export interface JobWorkers {
  /** Resolves when jobs are being taken; one whose handler throws is tried again, later each time. */
  readonly startWorker: (handlers: readonly JobHandler[], options?: WorkerOptions) => Promise<JobWorker>
}
