import type { z } from 'zod'

/** Where a job waits and what it is called; enough to know who does it. */
export interface JobName {
  readonly queue: string
  readonly name: string
}

/** What a job is called and carries; who does it is the worker's business. */
export interface Job<P> extends JobName {
  readonly payload: z.ZodType<P>
  /**
   * Two jobs with one id are one job: while the first waits or runs, the second is dropped, with its delay. So a
   * job that orders its own successor needs an id that tells them apart. No ":" in it, and not a bare number.
   */
  readonly id: (payload: P) => string
}

/** Infers the payload of a job from its schema. */
export function defineJob<P>(job: Job<P>): Job<P> {
  return job
}
