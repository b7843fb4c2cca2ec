import { useSyncExternalStore } from 'react'

const QUERY = '(prefers-reduced-motion: reduce)'

/** Whether somebody asked their system for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches)
}

/** What is left of a time, in steps: of a minute, and of ten seconds in the last one. */
export function steppedShare(seconds: number, lasts: number): number {
  const step = seconds > 60 ? 60 : 10
  return Math.min(1, (Math.ceil(seconds / step) * step) / lasts)
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(QUERY)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
