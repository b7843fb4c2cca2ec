import { setTimeout } from 'node:timers/promises'

/** Well above what the work behind an answer takes, so that its time does not tell what was found. */
export const UNTELLING_MS = 300

/** Answers no sooner than so long from now, whether the work succeeds or fails. */
export async function atLeast<T>(ms: number, work: Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work, setTimeout(ms)])
  if (done.status === 'rejected') throw done.reason
  return done.value
}
