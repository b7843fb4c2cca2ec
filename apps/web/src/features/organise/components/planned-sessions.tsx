import type { HostStageView } from '@stamtafel/contracts'
import { nextSession } from '@stamtafel/domain'
import { Play } from 'lucide-react'
import { Button } from '#web/ui/button.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'

type Session = HostStageView['sessions'][number]

interface PlannedSessionsProps {
  readonly sessions: readonly Session[]
  readonly isBusy: boolean
  readonly onStart: (sessionId: string) => void
}

/** The talks of a stage that have not begun: the one that is due, and any other, for a host may leave one out. */
export function PlannedSessions({ sessions, isBusy, onStart }: PlannedSessionsProps) {
  const { t } = useTexts()
  const now = useClock()()
  const when = useWhen(now)
  const due = dueOf(sessions, now)
  const others = sessions.filter((one) => one.phase === 'scheduled' && one.id !== due?.id)
  return (
    <>
      {due ? (
        <>
          <p className="wrap-anywhere">{t('staging.next', { title: due.title, time: when(due) })}</p>
          <Button isBusy={isBusy} className="min-h-12!" onClick={() => onStart(due.id)}>
            <Icon of={Play} size={17} />
            {t('staging.start', { title: due.title })}
          </Button>
        </>
      ) : (
        <p className="text-ink-2">{t('staging.late')}</p>
      )}
      {others.length > 0 && (
        <details open={due === undefined || undefined}>
          <summary className="min-h-(--target) content-center rounded-control text-sm font-strong text-bottle-ink">
            {due ? t('staging.others') : t('staging.not-begun')}
          </summary>
          <ul className="max-h-80 overflow-y-auto">
            {others.map((session) => (
              <Other
                key={session.id}
                session={session}
                now={now}
                isBusy={isBusy}
                onStart={() => onStart(session.id)}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface OtherProps {
  readonly session: Session
  readonly now: number
  readonly isBusy: boolean
  readonly onStart: () => void
}

function Other({ session, now, isBusy, onStart }: OtherProps) {
  const { t } = useTexts()
  const when = useWhen(now)
  const { title, endsAt } = session
  return (
    <li className="flex items-center gap-3 border-b border-line py-1.5 last:border-0">
      <span className="min-w-0 flex-1 wrap-anywhere">
        {title}
        <span className="block text-xs text-ink-3">
          {when(session)}
          {now >= Date.parse(endsAt) && ` · ${t('staging.past')}`}
        </span>
      </span>
      <Button
        look="quiet"
        size="small"
        isBusy={isBusy}
        aria-label={t('staging.start', { title })}
        onClick={onStart}
      >
        {t('staging.start.short')}
      </Button>
    </li>
  )
}

/** The time of a talk, with its day where that is not today. */
function useWhen(now: number): (session: Session) => string {
  const { t, format } = useTexts()
  return ({ startsAt }) => {
    const time = format.time(startsAt)
    const isToday = format.day(now) === format.day(startsAt)
    return isToday ? time : t('staging.on-day', { day: format.shortDay(startsAt), time })
  }
}

function dueOf(sessions: readonly Session[], now: number): Session | undefined {
  const planned = sessions.map((session) => ({
    session,
    phase: session.phase,
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    endedAt: session.endedAt === null ? null : new Date(session.endedAt),
  }))
  return nextSession(planned, new Date(now))?.session.session
}
