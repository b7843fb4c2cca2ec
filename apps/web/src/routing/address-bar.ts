import { randomKey } from '@stamtafel/client'

/** Where the address stands and is changed, and how far each page was scrolled. */
export interface AddressBar {
  /** Path, search and hash. */
  readonly read: () => string
  readonly write: (href: string, how: 'push' | 'replace') => void
  /** Calls back when somebody goes back, forth or to another part of the page. */
  readonly hear: (hear: () => void) => void
  /** Scrolls the page that is there now to where it was left, or to its top. */
  readonly settle: () => void
}

/** The browser's own; a page that was scrolled is found so when one goes back to it. */
export function browserAddressBar(): AddressBar {
  const scrolled = new Map<unknown, number>()
  let key: unknown = keyOfEntry()
  const leave = () => scrolled.set(key, scrollY)
  // The browser would scroll before the page is there; only over a reload it knows what we do not.
  restoreBy('manual')
  addEventListener('pageshow', () => restoreBy('manual'))
  addEventListener('pagehide', () => restoreBy('auto'))
  return {
    read: () => location.pathname + location.search + location.hash,
    write(href, how) {
      if (how === 'replace') return history.replaceState({ key }, '', href)
      leave()
      key = randomKey()
      return history.pushState({ key }, '', href)
    },
    hear(hear) {
      addEventListener('popstate', () => {
        leave()
        key = keyOfEntry()
        hear()
      })
    },
    settle: () => scrollTo(0, scrolled.get(key) ?? 0),
  }
}

function restoreBy(who: ScrollRestoration): void {
  history.scrollRestoration = who
}

function keyOfEntry(): unknown {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'key' in state ? state.key : undefined
}
