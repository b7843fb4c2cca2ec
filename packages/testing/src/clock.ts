/** A clock that stands still until it is told that time passes. */
export interface TestClock {
  readonly now: () => Date
  readonly pass: (seconds: number) => void
  readonly goTo: (instant: Date) => void
}

/** Starts at the present second: what Postgres itself times is then not far off. */
export function createClock(): TestClock {
  let instant = Math.floor(Date.now() / 1000) * 1000
  return {
    now: () => new Date(instant),
    pass: (seconds) => {
      instant += seconds * 1000
    },
    goTo: (then) => {
      instant = then.getTime()
    },
  }
}
