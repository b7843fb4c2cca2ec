import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

/** A component whose code comes later than the page on which it may stand. */
export type Later<P> = ComponentType<P> & {
  /** Fetches the code once; whoever asks again after a failure has it tried again. */
  readonly fetch: () => Promise<void>
  /** Fetches it, and goes on trying until it is there. */
  readonly fetchSurely: () => Promise<void>
}

const TRY_EVERY_MS = 2000

/** Keeps a component's code out of a page's first load; shown before it is there, the fallback stands in its place. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode = null,
): Later<P> {
  let Loaded: ComponentType<P> | undefined
  let fetching: Promise<void> | undefined
  let trying: Promise<void> | undefined
  const keepLoaded = async () => {
    try {
      Loaded = await load()
    } catch (error) {
      fetching = undefined
      throw error
    }
  }
  const fetch = () => {
    fetching ??= keepLoaded()
    return fetching
  }
  const fetchSurely = () => {
    trying ??= keepFetching(fetch)
    return trying
  }
  function Late(props: P) {
    const [, setIsHere] = useState(false)
    useEffect(() => {
      if (!Loaded) void fetchSurely().then(() => setIsHere(true))
    }, [])
    return Loaded ? <Loaded {...props} /> : fallback
  }
  return Object.assign(Late, { fetch, fetchSurely })
}

async function keepFetching(fetch: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await fetch()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS))
    }
  }
}

/** Fetches what a page may need as soon as the browser has nothing else to do, so that a press finds it, network or not. */
export function useFetchSoon(parts: readonly Pick<Later<never>, 'fetchSurely'>[]): void {
  useEffect(() => {
    const fetchAll = () => {
      for (const part of parts) void part.fetchSurely()
    }
    if ('requestIdleCallback' in globalThis) {
      const task = requestIdleCallback(fetchAll, { timeout: 2000 })
      return () => cancelIdleCallback(task)
    }
    const timer = setTimeout(fetchAll, 500)
    return () => clearTimeout(timer)
  }, [parts])
}
