import type { StageView } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import type { OwnMedia } from '#web/call/own-media.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'
import type { OwnCommand } from './hooks/use-stage.ts'

/** What a stage shows and does for one who is at it. */
export interface StageRoomProps {
  readonly stage: StageView
  /** Those on stage, the longest there first; oneself last. */
  readonly people: readonly TilePerson[]
  readonly own: OwnMedia
  readonly notice: ReactNode
  /** What one has just said, until it is done. */
  readonly busy: OwnCommand | undefined
  readonly error: string | undefined
  /** In place of the panel, while it is open, and what opens it. */
  readonly chat: ReactNode | undefined
  readonly chatButton: ReactNode
  readonly onCloseChat: () => void
  readonly onCommand: (type: OwnCommand) => void
  readonly onLeave: () => Promise<void>
}
