import { setTimeout as wait } from 'node:timers/promises'

interface Patience {
  /** For the error, should it not come to it. */
  readonly what: string
  readonly everyMs?: number
  readonly forMs?: number
}

/** Waits until something is so; the answer is when that was seen, by `performance.now()`. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  { what, everyMs = 50, forMs = 120_000 }: Patience,
): Promise<number> {
  const end = performance.now() + forMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not come to it: ${what}`)
    await wait(everyMs)
  }
  return performance.now()
}
