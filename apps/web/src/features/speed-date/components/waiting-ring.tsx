import { useTexts } from '#web/ui/texts.tsx'
import { TimerRing } from '#web/ui/timer-ring.tsx'
import type { DatePerson } from '../types.ts'

interface WaitingRingProps {
  readonly number: number | undefined
  readonly bellAt?: string | undefined
  readonly lasts: number
  readonly isPaused: boolean
  readonly you: DatePerson
}

/** How long still to the next round; nothing where none comes or its bell is not known. */
export function WaitingRing({ number, bellAt, lasts, isPaused, you }: WaitingRingProps) {
  const { t } = useTexts()
  if (number === undefined || bellAt === undefined) {
    return (
      <p className="text-center text-sm text-ink-2">
        {number === undefined ? t('between.late.last') : t('date.paused')}
      </p>
    )
  }
  return (
    <div className="self-center">
      <TimerRing
        endsAt={bellAt}
        lasts={lasts}
        isPaused={isPaused}
        caption={t('date.until', { number })}
        size={140}
        you={you}
      />
    </div>
  )
}
