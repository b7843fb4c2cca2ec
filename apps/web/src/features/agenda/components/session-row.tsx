import type { AgendaItem } from '@stamtafel/contracts'
import { Star } from 'lucide-react'
import { Chip } from '#web/ui/card.tsx'
import { classes } from '#web/ui/classes.ts'
import { useClock } from '#web/ui/clock.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { SoonChip } from '#web/venue/soon-chip.tsx'
import { momentOf } from '../programme.ts'
import { SessionCalendar } from './calendar-way.tsx'
import { KindMark } from './kind-mark.tsx'
import { SessionFacts } from './session-facts.tsx'
import { WayIn } from './way-in.tsx'

interface SessionRowProps {
  readonly eventId: string
  readonly session: AgendaItem
  readonly zone: string
  readonly isOpen: boolean
  /** The one above begins at the same time. */
  readonly isSameTime: boolean
  readonly onStar: (isStarred: boolean) => void
}

/** One session: when, what, how soon, and the way there. */
export function SessionRow({ eventId, session, zone, isOpen, isSameTime, onStar }: SessionRowProps) {
  const { t, format } = useTexts()
  const { kind, title, startsAt, endsAt, isStarred } = session
  const moment = momentOf(session, useClock()())
  return (
    <li className={classes('session-row', `session-${moment}`)}>
      <p className="session-time num">
        <time dateTime={startsAt} className={isSameTime ? 'sr-only' : undefined}>
          {format.time(startsAt, zone)}
        </time>
        {isSameTime ? <span>{t('agenda.same-time')}</span> : <span>{format.time(endsAt, zone)}</span>}
      </p>
      <KindMark kind={kind} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{t(`agenda.kind.${kind}`)}</span>
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3>{title}</h3>
          <MomentChip session={session} moment={moment} />
        </div>
        <SessionFacts session={session} />
      </div>
      {isOpen && moment !== 'past' && <WayIn session={session} look="quiet" />}
      <div className="session-marks">
        {moment !== 'past' && <SessionCalendar eventId={eventId} session={session} />}
        <IconButton
          icon={Star}
          label={t('agenda.star', { title })}
          aria-pressed={isStarred}
          className="session-star"
          onClick={() => onStar(!isStarred)}
        />
      </div>
    </li>
  )
}

function MomentChip({ session, moment }: { session: AgendaItem; moment: ReturnType<typeof momentOf> }) {
  const { t } = useTexts()
  if (moment === 'now') return <Chip className="bg-brass! text-on-brass!">{t('agenda.now')}</Chip>
  if (moment === 'past') return <span className="sr-only">{t('agenda.over')}</span>
  return <SoonChip startsAt={session.startsAt} />
}
