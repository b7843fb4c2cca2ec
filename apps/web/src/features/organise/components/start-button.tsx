import type { HostSpeedDateView } from '@stamtafel/contracts'
import { DOORS_OPEN_BEFORE, doorsAt, minutesAfter } from '@stamtafel/domain'
import { Play } from 'lucide-react'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** As much of an event as says whether anybody can come. */
export interface EventDoors {
  readonly phase: 'draft' | 'published'
  readonly startsAt: string
  readonly endsAt: string
}

interface StartButtonProps {
  readonly hosted: HostSpeedDateView
  readonly event: EventDoors
  readonly now: number
  readonly isBusy: boolean
  readonly onStart: () => void
}

/** Opens the gathering before its time, once people can be there. */
export function StartButton({ hosted, event, now, isBusy, onStart }: StartButtonProps) {
  const { t, format } = useTexts()
  const [startsAt, endsAt] = [new Date(event.startsAt), new Date(event.endsAt)]
  const doors = doorsAt({ phase: event.phase, startsAt, endsAt }, new Date(now))
  const opening = format.time(minutesAfter(startsAt, -DOORS_OPEN_BEFORE))
  const hint = {
    'not-yet': t('control.start.early', { time: opening }),
    open: t('control.start.hint', { time: format.time(hosted.startsAt) }),
    over: t('control.start.late'),
  }[doors]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button isBusy={isBusy} disabled={doors !== 'open'} aria-describedby="start-hint" onClick={onStart}>
        <Icon of={Play} size={17} />
        {t('control.start')}
      </Button>
      <p id="start-hint" className="min-w-52 flex-1 text-sm text-ink-2">
        {hint}
      </p>
    </div>
  )
}
