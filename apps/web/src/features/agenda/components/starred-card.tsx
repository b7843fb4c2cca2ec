import type { AgendaItem } from '@stamtafel/contracts'
import { Card } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { dayOf } from '../programme.ts'
import { StarredCalendar } from './calendar-way.tsx'

interface StarredCardProps {
  readonly eventId: string
  readonly sessions: readonly AgendaItem[]
  readonly zone: string
}

/** What one has starred, in the order of its times. */
export function StarredCard({ eventId, sessions, zone }: StarredCardProps) {
  const { t, format } = useTexts()
  const today = dayOf(useClock()(), zone)
  const starred = sessions.filter(({ isStarred }) => isStarred)
  return (
    <Card className="px-4 py-3.5">
      <h2 className="mb-1 text-lg!">{t('agenda.starred')}</h2>
      {starred.length === 0 ? (
        <p className="text-sm text-ink-2">{t('agenda.starred.none')}</p>
      ) : (
        <ul>
          {starred.map(({ id, title, kind, startsAt, stage }) => (
            <li key={id} className="flex gap-3 border-b border-line py-2 text-sm leading-snug last:border-0">
              <time dateTime={startsAt} className="num w-12 flex-none font-semibold">
                {format.time(startsAt, zone)}
              </time>
              <span className="min-w-0">
                <b className="block font-semibold">{title}</b>
                <span className="text-xs text-ink-2">
                  {dayOf(startsAt, zone) !== today && `${format.shortDay(startsAt, zone)} · `}
                  {stage?.name ?? t(`agenda.kind.${kind}`)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {starred.length > 0 && <StarredCalendar eventId={eventId} />}
    </Card>
  )
}
