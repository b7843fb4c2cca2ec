import type { Instant } from '@stamtafel/texts/browser'
import type { ReactNode } from 'react'
import { useSecondsUntil } from './clock.tsx'

const CIRCLE = 2 * Math.PI * 46

interface HaloProps {
  readonly endsAt: Instant
  readonly lasts: number
  /** Diameter in pixels. */
  readonly size?: number
  readonly children: ReactNode
}

/** The shrinking circle round one face or held seat; the seconds also stand in the sentence beside it. */
export function Halo({ endsAt, lasts, size = 84, children }: HaloProps) {
  const share = Math.min(1, useSecondsUntil(endsAt) / lasts)
  return (
    <div style={{ '--d': `${size}px` }} className="halo">
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle className="ring-track" strokeWidth="4" cx="50" cy="50" r="46" />
        <circle
          className="ring-left"
          cx="50"
          cy="50"
          r="46"
          strokeDasharray={`${(CIRCLE * share).toFixed(1)} ${CIRCLE.toFixed(1)}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <div>{children}</div>
    </div>
  )
}
