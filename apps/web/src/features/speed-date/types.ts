import type { Named } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import type { OwnMedia as OwnMediaOfCall } from '#web/call/own-media.tsx'

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

/** The own camera and microphone, what a press does to them, and the button to choose others. */
export type OwnMedia = Pick<OwnMediaOfCall, 'isMicrophoneOn' | 'isCameraOn' | 'onMicrophone' | 'onCamera'> & {
  readonly devices?: ReactNode
}

/** What every page of a speed date shows around what it is about. */
export interface FrameProps extends OwnMedia {
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
