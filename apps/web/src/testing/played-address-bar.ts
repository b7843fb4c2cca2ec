import type { AddressBar } from '#web/routing/index.ts'

/** An address bar in which a test goes where it wants, as somebody does with the browser's own. */
export interface PlayedAddressBar extends AddressBar {
  readonly entries: () => readonly string[]
  readonly goBack: () => void
}

export function createPlayedAddressBar(first: string): PlayedAddressBar {
  const listeners = new Set<() => void>()
  let entries: readonly string[] = [first]
  const read = () => entries.at(-1) ?? first
  return {
    entries: () => entries,
    goBack() {
      entries = entries.slice(0, -1)
      for (const hear of listeners) hear()
    },
    read,
    write(href, how) {
      entries = [...(how === 'push' ? entries : entries.slice(0, -1)), href]
    },
    hear: (hear) => void listeners.add(hear),
    settle: () => undefined,
  }
}
