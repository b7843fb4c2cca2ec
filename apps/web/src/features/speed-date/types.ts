import type { Named } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import type { OwnButtonsProps } from '#web/call/own-buttons.tsx'

export interface DatePerson {
  readonly id: string
  readonly name: string
}

/** The plan of the speed date, lengths in seconds. */
export interface DatePlan {
  readonly rounds: number
  readonly roundSeconds: number
  readonly breakSeconds: number
}

/** Whom one met in a round; nobody where one sat it out. */
export interface PastRound {
  readonly number: number
  readonly partners: readonly DatePerson[]
}

/** What every page of a speed date shows around what it is about. */
export interface FrameProps extends OwnButtonsProps {
  readonly you: DatePerson
  readonly plan: DatePlan
  /** Said above the page: by the venue, by a host. */
  readonly notice?: ReactNode
  /** Out of the speed date, for today. */
  readonly onStop: () => void
}

export function toPerson({ attendeeId, name }: Named): DatePerson {
  return { id: attendeeId, name }
}
