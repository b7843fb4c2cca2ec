import { useEffect, useState } from 'react'
import { useClock } from './clock.tsx'

const LONGEST_WAIT_MS = 3_600_000

/** Draws the component again when the next of these instants has come. */
export function useRedrawAt(instants: readonly string[]): void {
  const now = useClock()
  const [beat, setBeat] = useState(0)
  const ahead = instants.map((instant) => Date.parse(instant)).filter((instant) => instant > now())
  const next = Math.min(...ahead)
  useEffect(() => {
    if (!Number.isFinite(next)) return undefined
    const wait = Math.min(Math.max(next - now(), 0) + 20, LONGEST_WAIT_MS)
    const timer = setTimeout(() => setBeat(beat + 1), wait)
    return () => clearTimeout(timer)
  }, [next, now, beat])
}
