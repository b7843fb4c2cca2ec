/** The instant that is so many seconds after another; negative seconds give one before. */
export function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}

/** The instant that is so many minutes after another; negative minutes give one before. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return secondsAfter(instant, minutes * 60)
}

/** The later of two instants. */
export function laterOf(a: Date, b: Date): Date {
  return a > b ? a : b
}
