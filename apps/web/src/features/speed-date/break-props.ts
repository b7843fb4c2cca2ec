import type { ReactNode } from 'react'
import type { NextSeat } from './next-seat.ts'
import type { EarlyBreak } from './scene-of.ts'
import type { DatePerson, FrameProps, PastRound } from './types.ts'

/** All that the page between rounds shows. */
export interface BreakPageProps extends FrameProps {
  /** The round that comes next; undefined when none does. */
  readonly number: number | undefined
  /** When it begins for this person, as far as that is known. */
  readonly bellAt?: string | undefined
  /** Seconds from which the ring of the clock shrinks. */
  readonly lasts: number
  readonly isPaused: boolean
  /** Where one is in that round, once it is prepared. */
  readonly next?: NextSeat | undefined
  /** Why it begins before the end of the round, where it does. */
  readonly early?: EarlyBreak | undefined
  /** Would be kept off camera if the bell rang now. */
  readonly isUnseen: boolean
  /** This round is skipped; undefined when it is too late to say so. */
  readonly isSkipped: boolean | undefined
  readonly isBusy: boolean
  readonly onSkip: (isSkipped: boolean) => void
  readonly past: readonly PastRound[]
  readonly met: number
  /** Those one just talked with, and note and yes about them. */
  readonly just: readonly DatePerson[]
  readonly impressions?: ReactNode
  /** The own picture, while the camera is on. */
  readonly video?: ReactNode
}
