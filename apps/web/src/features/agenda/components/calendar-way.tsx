import { CalendarPlus } from 'lucide-react'
import { Icon } from '#web/ui/icon.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** A file with one session for the reader's own calendar. */
export function SessionCalendar({ eventId, session }: SessionCalendarProps) {
  const { t } = useTexts()
  const label = t('agenda.calendar.one', { title: session.title })
  return (
    <a
      href={`/api/events/${eventId}/agenda/${session.id}/calendar`}
      download
      aria-label={label}
      title={label}
      className="session-calendar"
    >
      <Icon of={CalendarPlus} size={19} />
    </a>
  )
}

interface SessionCalendarProps {
  readonly eventId: string
  readonly session: { readonly id: string; readonly title: string }
}

/** A file with every session that the reader has starred. */
export function StarredCalendar({ eventId }: { readonly eventId: string }) {
  const { t } = useTexts()
  return (
    <div className="mt-3">
      <ButtonLink look="quiet" isWide download href={`/api/events/${eventId}/agenda/calendar`}>
        <Icon of={CalendarPlus} size={19} />
        {t('agenda.calendar')}
      </ButtonLink>
      <p className="mt-1.5 text-xs text-ink-2">{t('agenda.calendar.hint')}</p>
    </div>
  )
}
