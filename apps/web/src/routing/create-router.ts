import type { AddressBar } from './address-bar.ts'
import { matchRoute, type Match, type Route } from './match-route.ts'

/** What is shown at the address, once its code is there. */
export type Shown = { readonly href: string; readonly pathname: string } & (
  | ({ readonly kind: 'page' } & Match)
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly error: unknown }
)

export interface Target {
  readonly href: string
  /** Going back does not lead to where one was. */
  readonly replace?: boolean
}

export interface Router {
  /** Undefined until the first page is there. */
  readonly view: () => Shown | undefined
  readonly subscribe: (hear: () => void) => () => void
  /** Done when the page is shown; until then the one before stays. */
  readonly navigate: (target: Target) => Promise<void>
  readonly settle: () => void
}

interface RouterOptions {
  readonly routes: readonly Route[]
  readonly bar: AddressBar
  /** Opens the whole app anew where a page's code is gone, and says whether it does. */
  readonly renew: (error: unknown) => boolean
}

/** Keeps what is shown in step with the address; of several moves at once the last one counts. */
export function createRouter({ routes, bar, renew }: RouterOptions): Router {
  const listeners = new Set<() => void>()
  let shown: Shown | undefined
  let moves = 0
  const show = async () => {
    moves += 1
    const move = moves
    const next = await fetchPage(routes, bar.read())
    if (move !== moves || (next.kind === 'failed' && renew(next.error))) return
    shown = next
    for (const hear of listeners) hear()
  }
  bar.hear(() => void show())
  void show()
  return {
    view: () => shown,
    subscribe(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    navigate({ href, replace = false }) {
      bar.write(href, replace || href === bar.read() ? 'replace' : 'push')
      return show()
    },
    settle: bar.settle,
  }
}

async function fetchPage(routes: readonly Route[], href: string): Promise<Shown> {
  const pathname = href.replace(/[?#].*$/, '')
  const match = matchRoute(routes, pathname)
  if (!match) return { kind: 'nothing', href, pathname }
  try {
    await Promise.all(match.pages.map(async (page) => page.fetch?.()))
    return { kind: 'page', href, pathname, ...match }
  } catch (error) {
    return { kind: 'failed', href, pathname, error }
  }
}
