const FIRST_MS = 500
const LONGEST_MS = 15_000
const LEAVING_MS = 5000

/** Milliseconds until the next try; `random` is between 0 and 1 and spreads those who were cut off together. */
export function nextDelay(
  { failures, wasLeaving }: { readonly failures: number; readonly wasLeaving: boolean },
  random: number,
): number {
  if (wasLeaving && failures === 0) return random * LEAVING_MS
  return (0.5 + random / 2) * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10))
}
