import type { SpeedDateDetail } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import type { OwnMedia } from '#web/call/own-media.tsx'
import type { DatePerson, PastRound } from '../types.ts'

/** What every scene of a speed date is given. */
export interface SceneProps {
  readonly detail: SpeedDateDetail
  readonly own: OwnMedia
  readonly notice: ReactNode
  readonly you: DatePerson
  readonly onLeave: () => Promise<void>
}

/** Whom one met in the rounds that are over. */
export function pastRounds({ past }: SpeedDateDetail): readonly PastRound[] {
  return past.map(({ number, partner }) => ({
    number,
    partner: partner ? { id: partner.attendeeId, name: partner.name } : undefined,
  }))
}
