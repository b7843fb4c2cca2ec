import { Globe } from 'lucide-react'
import { Button } from '#web/ui/button.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { minutesAhead } from '../programme.ts'

interface ZoneLineProps {
  /** Whose times are shown. */
  readonly zone: string
  readonly ownZone: string
  readonly eventZone: string
  readonly onChange: (zone: string) => void
}

/** Says whose clock the times are on, and lets one see them on the other. */
export function ZoneLine({ zone, ownZone, eventZone, onChange }: ZoneLineProps) {
  const { t, format, duration } = useTexts()
  const ahead = minutesAhead({ of: eventZone, to: ownZone }, useClock()())
  const city = format.city(eventZone)
  const own = format.city(ownZone)
  const isOwn = zone === ownZone
  const facts = { own, city, duration: duration(Math.abs(ahead) * 60) }
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-2">
      <Icon of={Globe} size={15} />
      <span>
        {!isOwn
          ? t('agenda.zone.theirs', { city })
          : ahead === 0
            ? t('agenda.zone.same', { city })
            : ahead > 0
              ? t('agenda.zone.later', facts)
              : t('agenda.zone.earlier', facts)}
      </span>
      {ahead !== 0 && (
        <Button look="bare" size="small" onClick={() => onChange(isOwn ? eventZone : ownZone)}>
          {isOwn ? t('agenda.zone.show', { city }) : t('agenda.zone.back')}
        </Button>
      )}
    </div>
  )
}
