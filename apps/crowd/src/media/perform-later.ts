import type { Performance } from './publish-person.ts'

/** Publishes anew each time that somebody goes live, for whoever comes down from a stage may publish no more. */
export function performLater(publish: () => Promise<Performance>): Performance {
  let isLive = false
  let performance: Performance | undefined
  let work = Promise.resolve()

  async function settle() {
    if (isLive && !performance) performance = await publish()
    performance?.setLive(isLive)
    if (isLive) return
    await performance?.stop()
    performance = undefined
  }

  return {
    setLive(next) {
      if (next === isLive && next === (performance !== undefined)) return
      isLive = next
      // What could not be published is tried anew when they are told again that they are live.
      work = work.then(settle).catch(() => undefined)
    },
    async stop() {
      isLive = false
      work = work.then(settle)
      await work
    },
  }
}
