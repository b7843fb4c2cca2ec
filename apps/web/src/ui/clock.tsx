import type { Instant } from '@stamtafel/texts/browser'
import { createContext, use, useEffect, useState } from 'react'

const ClockContext = createContext<() => number>(() => Date.now())

/** Gives everything inside the server's time, in milliseconds since 1970; without it the device's own. */
export const ClockProvider = ClockContext.Provider

/** Reads the server's time, as far as this device knows it. */
export function useClock(): () => number {
  return use(ClockContext)
}

/** Whole seconds until an instant, never below 0, counted down on the second; undefined where there is none. */
export function useSecondsUntil(instant: Instant): number
export function useSecondsUntil(instant: Instant | undefined): number | undefined
export function useSecondsUntil(instant: Instant | undefined): number | undefined {
  const now = useClock()
  const [, setBeat] = useState(0)
  const end = instant === undefined ? undefined : new Date(instant).getTime()
  const left = end === undefined ? undefined : end - now()
  const isRunning = left !== undefined && left > 0

  useEffect(() => {
    if (end === undefined || !isRunning) return undefined
    const wait = (end - now()) % 1000
    const timer = setTimeout(() => setBeat((beat) => beat + 1), Math.max(wait, 20))
    return () => clearTimeout(timer)
  })

  return left === undefined ? undefined : Math.max(0, Math.ceil(left / 1000))
}
