const INTERVAL_MS = 500

/** Calls back once, when the process that started this one has gone. */
export function whenParentGone(leave: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    leave()
  }, INTERVAL_MS)
  watch.unref()
}
