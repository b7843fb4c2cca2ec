const MINUTE = 60
const HOUR = 60 * MINUTE
const WAITS = [10, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR]

/** Seconds to wait after so many failed attempts at a mail; undefined when it is time to give up, a day later. */
export function secondsUntilRetry(attempts: number): number | undefined {
  return WAITS[attempts - 1]
}
