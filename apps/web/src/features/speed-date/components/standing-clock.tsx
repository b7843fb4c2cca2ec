import type { ReactNode } from 'react'
import { ClockProvider, useClock } from '#web/ui/clock.tsx'

/** Lets every clock inside stand at an instant; without one they run. */
export function StandingClock({ at, children }: { at: string | null; children: ReactNode }) {
  const clock = useClock()
  const standing = at === null ? undefined : Date.parse(at)
  return (
    <ClockProvider value={standing === undefined ? clock : () => Math.min(clock(), standing)}>
      {children}
    </ClockProvider>
  )
}
