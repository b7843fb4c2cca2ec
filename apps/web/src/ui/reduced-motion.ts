import { useMediaQuery } from './media-query.ts'

/** Whether somebody asked their system for less motion. */
export function useReducedMotion(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)')
}

/** What is left of a time, in steps: of a minute, and of ten seconds in the last one. */
export function steppedShare(seconds: number, lasts: number): number {
  const step = seconds > 60 ? 60 : 10
  return Math.min(1, (Math.ceil(seconds / step) * step) / lasts)
}
