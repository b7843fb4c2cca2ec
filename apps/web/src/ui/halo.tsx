import type { Instant } from '@stamtafel/texts/browser'
import type { ReactNode } from 'react'
import { useSecondsUntil } from './clock.tsx'
import { Ring } from './ring.tsx'

interface HaloProps {
  readonly endsAt: Instant
  readonly lasts: number
  /** Diameter in pixels. */
  readonly size?: number
  readonly children: ReactNode
}

/** The shrinking circle round one face or held seat; the seconds also stand in the sentence beside it. */
export function Halo({ endsAt, lasts, size = 84, children }: HaloProps) {
  return (
    <div style={{ '--d': `${size}px` }} className="halo">
      <Ring seconds={useSecondsUntil(endsAt)} lasts={lasts} radius={46} />
      <div>{children}</div>
    </div>
  )
}
