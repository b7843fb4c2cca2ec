import { tendSpeedDate } from '@stamtafel/jobs'
import type { Deps } from '../deps.ts'

/** Has the worker look at a speed date at once; where no job can be ordered, the sweep looks a little later. */
export async function orderTending(
  { jobs, log }: Pick<Deps, 'jobs' | 'log'>,
  { speedDateId, now }: { readonly speedDateId: string; readonly now: Date },
): Promise<void> {
  try {
    await jobs.enqueue(tendSpeedDate, { speedDateId, at: now.toISOString() }, { delayMs: 0 })
  } catch (error) {
    log.warn({ speedDateId, cause: String(error) }, 'speed-date.not-tended')
  }
}
