import type { Page } from '@playwright/test'

/** Shorter ones the browser does not tell, but counts. */
const THRESHOLD_MS = 16
/** Of so many interactions one may be slower than the figure says, as INP is defined. */
const FORGIVEN = 50

declare global {
  interface Window {
    /** The longest event of each interaction so far, by its id. */
    benchInteractions: Map<number, number>
  }
  interface Performance {
    readonly interactionCount: number
  }
}

/** What a browser says of how soon a page answered. */
export interface Interactions {
  readonly count: number
  /** The slowest first; only those that took sixteen milliseconds. */
  readonly durations: readonly number[]
}

/** Has a page note its interactions from its beginning on. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript((durationThreshold) => {
    window.benchInteractions = new Map()
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!(entry instanceof PerformanceEventTiming) || !entry.interactionId) continue
        const before = window.benchInteractions.get(entry.interactionId) ?? 0
        window.benchInteractions.set(entry.interactionId, Math.max(before, entry.duration))
      }
    })
    const kind = { type: 'event', durationThreshold, buffered: true }
    observer.observe(kind)
  }, THRESHOLD_MS)
}

/** The interactions that happen while something is done with a page. */
export async function interactionsOf(page: Page, act: () => Promise<void>): Promise<Interactions> {
  const before = await page.evaluate(() => {
    window.benchInteractions.clear()
    return performance.interactionCount
  })
  await act()
  // An event is told after the picture that follows it.
  await page.waitForTimeout(500)
  const { count, durations } = await page.evaluate(() => ({
    count: performance.interactionCount,
    durations: [...window.benchInteractions.values()],
  }))
  return { count: count - before, durations: durations.toSorted((a, b) => b - a) }
}

/** Interaction to Next Paint: the slowest interaction, without one of every fifty; what was too short to be told counts as its threshold. */
export function inpOf({ count, durations }: Interactions): number {
  return durations[Math.floor(count / FORGIVEN)] ?? THRESHOLD_MS
}
