import type { ReactNode } from 'react'
import type { DatePerson, DatePlan, NextSeat, OwnMedia, PastRound } from './types.ts'

/** All that the pages between rounds show. */
export interface BetweenPageProps extends OwnMedia {
  readonly you: DatePerson
  readonly plan: DatePlan
  /** The round that comes next. */
  readonly number: number
  /** When it begins to talk; unknown while the speed date is paused. */
  readonly bellAt?: string | undefined
  /** Seconds from which the ring of the clock shrinks. */
  readonly lasts: number
  /** Where one is in that round, once it is prepared. */
  readonly next?: NextSeat | undefined
  /** A round talks while one waits: one came late, or the other had to go. */
  readonly running?: { readonly number: number; readonly goneName?: string | undefined } | undefined
  readonly just?: DatePerson | undefined
  /** The own picture, while the camera is on. */
  readonly video?: ReactNode
  readonly past: readonly PastRound[]
  readonly notice?: ReactNode
  readonly onLeave: () => void
}
