import type { SpeedDateDetail } from '@stamtafel/contracts'
import type { OwnMedia } from '#web/call/own-media.tsx'
import type { Chime } from '../components/chime-switch.tsx'
import type { useSetEntry } from '../hooks/use-speed-date.ts'
import type { useWaysOut } from '../hooks/use-ways-out.ts'
import type { FrameProps } from '../types.ts'

/** What every scene of a speed date is given. */
export interface SceneProps {
  readonly detail: SpeedDateDetail
  /** Where the clock of the speed date stands. */
  readonly at: Date
  readonly own: OwnMedia
  readonly frame: FrameProps
  readonly entry: ReturnType<typeof useSetEntry>
  readonly waysOut: ReturnType<typeof useWaysOut>
  readonly chime: Chime
  /** Kept off camera now, or would be if the bell rang now. */
  readonly isUnseen: boolean
}
