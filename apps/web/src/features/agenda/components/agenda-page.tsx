import type { AgendaItem } from '@stamtafel/contracts'
import { useState } from 'react'
import { useErrorSentence } from '#web/errors.ts'
import { Card } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Link } from '#web/ui/link.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useRedrawAt } from '#web/ui/use-redraw-at.ts'
import { dayOf, daysOf, FILTERS, passes, type Filter } from '../programme.ts'
import { Legend } from './kind-mark.tsx'
import { NowPanel } from './now-panel.tsx'
import { SessionRow } from './session-row.tsx'
import { StarredCard } from './starred-card.tsx'
import { ZoneLine } from './zone-line.tsx'

interface AgendaPageProps {
  readonly eventId: string
  readonly sessions: readonly AgendaItem[]
  readonly eventZone: string
  /** The doors are open, so that one may go there. */
  readonly isOpen: boolean
  /** The page of all stages, where there are several. */
  readonly stagesPage?: string | undefined
  readonly error: unknown
  readonly onStar: (sessionId: string, isStarred: boolean) => void
}

/** The programme: its days, what is on and what is next, and what one has starred. */
export function AgendaPage(props: AgendaPageProps) {
  const { eventId, sessions, eventZone, isOpen, stagesPage, error, onStar } = props
  const { t } = useTexts()
  const sentence = useErrorSentence()
  const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const [zone, setZone] = useState(ownZone)
  useRedrawAt(sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]))
  if (sessions.length === 0) {
    return (
      <main id="content" className="agenda-page above-venue-nav">
        <PageTitle page={t('agenda.title')} className="agenda-head" />
        <Card className="col-span-full">
          <Empty title={t('agenda.empty')}>{t('agenda.empty.hint')}</Empty>
        </Card>
      </main>
    )
  }
  return (
    <main id="content" className="agenda-page above-venue-nav">
      <div className="agenda-head">
        <PageTitle page={t('agenda.title')} />
        {stagesPage !== undefined && (
          <Link href={stagesPage} className="agenda-stages">
            {t('stages.all')}
          </Link>
        )}
        <ZoneLine zone={zone} ownZone={ownZone} eventZone={eventZone} onChange={setZone} />
      </div>
      <aside className="agenda-side">
        <NowPanel sessions={sessions} zone={zone} isOpen={isOpen} />
        <StarredCard eventId={eventId} sessions={sessions} zone={zone} />
      </aside>
      <div className="agenda-list">
        <p role="alert" className="mb-2 text-sm font-semibold text-rug-ink empty:hidden">
          {sentence(error)}
        </p>
        <Programme eventId={eventId} sessions={sessions} zone={zone} isOpen={isOpen} onStar={onStar} />
        <div className="agenda-foot">
          <Legend kinds={sessions.map(({ kind }) => kind)} />
          <p>{t('agenda.star.hint')}</p>
        </div>
      </div>
    </main>
  )
}

interface ProgrammeProps {
  readonly eventId: string
  readonly sessions: readonly AgendaItem[]
  readonly zone: string
  readonly isOpen: boolean
  readonly onStar: (sessionId: string, isStarred: boolean) => void
}

function Programme({ eventId, sessions, zone, isOpen, onStar }: ProgrammeProps) {
  const { t, format } = useTexts()
  const days = daysOf(sessions, zone)
  const today = dayOf(useClock()(), zone)
  const [chosen, setChosen] = useState<string>()
  const [filter, setFilter] = useState<Filter>('all')
  const shown = days.find(({ day }) => day === (chosen ?? today)) ?? days[0]
  const listed = shown?.sessions.filter((session) => passes(session, filter)) ?? []
  const starred = sessions.filter(({ isStarred }) => isStarred).length
  return (
    <>
      <div className="agenda-tools">
        <Segments
          label={t('agenda.filter')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({
            value,
            label:
              value === 'starred'
                ? t('agenda.filter.starred', { count: starred })
                : t(`agenda.filter.${value}`),
          }))}
        />
        {days.length > 1 && (
          <Segments
            label={t('agenda.days')}
            value={shown?.day}
            onChange={setChosen}
            options={days.map(({ day, startsAt }) => ({
              value: day,
              label: format.shortDay(startsAt, zone),
            }))}
          />
        )}
      </div>
      {listed.length === 0 ? (
        <Card>
          <Empty title={t('agenda.none')} />
        </Card>
      ) : (
        <Card as="div">
          <ul>
            {listed.map((session, index) => (
              <SessionRow
                key={session.id}
                eventId={eventId}
                session={session}
                zone={zone}
                isOpen={isOpen}
                isSameTime={listed[index - 1]?.startsAt === session.startsAt}
                onStar={(isStarred) => onStar(session.id, isStarred)}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
