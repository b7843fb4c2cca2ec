import { useLayoutEffect, type RefObject } from 'react'

/** Gives the keyboard a place to go on from when what it is in goes away: asked once that is gone. */
export function useHandOnFocus(
  leaving: RefObject<HTMLElement | null>,
  next: () => HTMLElement | null | undefined,
): void {
  useLayoutEffect(() => {
    const element = leaving.current
    return () => {
      if (element?.contains(document.activeElement)) queueMicrotask(() => next()?.focus())
    }
  }, [leaving, next])
}

/** What the page is about. */
export function pageTitle(): HTMLElement | null {
  return document.querySelector<HTMLElement>('h1')
}
