const INTERVAL_MS = 500

const PARENT_AT_LOAD = process.ppid

/** Calls back once, when the process that started this one has gone, be it before this call. */
export function whenParentGone(leave: () => void): void {
  const parent = guardedParent() ?? PARENT_AT_LOAD
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    leave()
  }, INTERVAL_MS)
  watch.unref()
}

/** Who has started this process, as its guard has noted it; the note is inherited, and says whose it is. */
function guardedParent(): number | undefined {
  const [child, parent] = (process.env.STAMTAFEL_GUARDED ?? '').split(' ').map(Number)
  return child === process.pid ? parent : undefined
}
