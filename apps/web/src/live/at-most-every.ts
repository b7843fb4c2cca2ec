/** What is run often, and no oftener than that. */
export interface Throttle {
  readonly run: () => void
  /** Does not run what still waits. */
  readonly stop: () => void
}

/** Runs at once, and then at most every so often; whatever was asked for meanwhile is one more run at the end. */
export function atMostEvery(everyMs: number, run: () => void): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = false
  function rest() {
    timer = undefined
    if (isWanted) start()
  }
  function start() {
    isWanted = false
    timer = setTimeout(rest, everyMs)
    run()
  }
  return {
    run() {
      if (timer === undefined) start()
      else isWanted = true
    },
    stop() {
      isWanted = false
      clearTimeout(timer)
    },
  }
}
