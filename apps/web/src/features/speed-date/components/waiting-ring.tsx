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
        <NoBell number={number} isPaused={isPaused} />
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

/** Why no time stands there: no round comes, a host has it stand still, or its pairs are about to be made. */
export function NoBell({ number, isPaused }: Pick<WaitingRingProps, 'number' | 'isPaused'>) {
  const { t } = useTexts()
  if (number === undefined) return t('between.late.last')
  return isPaused ? t('date.paused') : t('date.soon', { number })
}
