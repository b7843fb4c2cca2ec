import type { ReactNode } from 'react'
import { steppedShare, useReducedMotion } from './reduced-motion.ts'

interface RingProps {
  /** How many are left. */
  readonly seconds: number
  /** How many make the whole ring. */
  readonly lasts: number
  /** In hundredths of its box. */
  readonly radius: number
  /** What else is drawn in that box, over the ring. */
  readonly children?: ReactNode
}

/** The drawing of time that is left: a circle that shrinks clockwise to its top, in steps for whoever wants less motion. */
export function Ring({ seconds, lasts, radius, children }: RingProps) {
  const isCalm = useReducedMotion()
  const share = Math.min(1, isCalm ? steppedShare(seconds, lasts) : seconds / lasts)
  const length = 2 * Math.PI * radius
  return (
    <svg viewBox="0 0 100 100" aria-hidden>
      <circle className="ring-track" cx="50" cy="50" r={radius} />
      {share > 0 && (
        <circle
          className="ring-left"
          cx="50"
          cy="50"
          r={radius}
          strokeDasharray={`${(length * share).toFixed(1)} ${length.toFixed(1)}`}
          transform="rotate(-90 50 50)"
        />
      )}
      {children}
    </svg>
  )
}
