import type { LoungeView, VenueView } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import { Card, Chip } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Link } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useRedrawAt } from '#web/ui/use-redraw-at.ts'
import { SoonChip } from '#web/venue/soon-chip.tsx'
import { stateOf } from '../news.ts'
import type { FoyerSpeedDate } from '../types.ts'

type Session = VenueView['event']['sessions'][number]

interface NowAndNextProps {
  readonly event: { readonly startsAt: string; readonly sessions: readonly Session[] }
  readonly lounges: readonly LoungeView[]
  readonly loungePage: (loungeId: string) => string
  readonly stages: readonly { readonly id: string; readonly name: string }[]
  readonly stagePage: (stageId: string) => string
  readonly speedDate?: FoyerSpeedDate | undefined
  /** The page of the speed date. */
  readonly datePage: string
  /** The page of the whole programme. */
  readonly agendaPage: string
}

const MOST = 4

/** The agenda in short, on the reader's own clock: what is on, and what comes next; each row leads there. */
export function NowAndNext(props: NowAndNextProps) {
  const { t } = useTexts()
  const { event, lounges, loungePage, speedDate, agendaPage } = props
  const now = useClock()()
  const { startsAt: opensAt, sessions } = event
  useRedrawAt([opensAt, ...sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])])
  const [lounge] = lounges
  const rows = sessions
    .map((session) => ({ session, state: stateOf(session, { speedDate, now }) }))
    .filter(({ state }) => state !== 'over')
  return (
    <Card className="px-4 pt-3 pb-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-lg!">{t('foyer.agenda')}</h2>
        <Link href={agendaPage} className="text-sm font-semibold text-bottle-ink">
          {t('agenda.all')}
        </Link>
      </div>
      <ol>
        {lounge && (
          <Row
            startsAt={opensAt}
            isOn={now >= Date.parse(opensAt)}
            title={t('foyer.stage.tables')}
            href={loungePage(lounge.id)}
          />
        )}
        {rows.slice(0, MOST).map(({ session, state }) => (
          <SessionRow key={session.id} {...props} session={session} isOn={state === 'on'} />
        ))}
      </ol>
    </Card>
  )
}

function SessionRow(props: NowAndNextProps & { readonly session: Session; readonly isOn: boolean }) {
  const { t, duration } = useTexts()
  const { session, isOn, stages, speedDate } = props
  if (session.kind === 'speed-date') {
    return (
      <Row {...session} isOn={isOn} href={speedDate && props.datePage}>
        {speedDate &&
          t('date.plan', { rounds: speedDate.rounds, duration: duration(speedDate.roundSeconds) })}
      </Row>
    )
  }
  const stage = stages.find(({ id }) => id === session.stageId)
  return (
    <Row {...session} isOn={isOn} href={stage && props.stagePage(stage.id)}>
      {stage?.name}
    </Row>
  )
}

interface RowProps {
  readonly startsAt: string
  readonly title: string
  readonly isOn: boolean
  /** Where it is; nowhere where no stage is named yet. */
  readonly href: string | undefined
  readonly children?: ReactNode
}

function Row({ startsAt, title, isOn, href, children }: RowProps) {
  const { t, format } = useTexts()
  return (
    <li className="next-row">
      <time dateTime={startsAt} className="num w-14 flex-none text-sm font-semibold">
        {format.time(startsAt)}
      </time>
      <span className="min-w-0 flex-1">
        {href === undefined ? (
          <b className="next-title">{title}</b>
        ) : (
          <Link href={href} className="next-title next-way">
            {title}
          </Link>
        )}
        {children && <span className="text-sm text-ink-2">{children}</span>}
      </span>
      {isOn ? <Chip tone="brass">{t('foyer.agenda.now')}</Chip> : <SoonChip startsAt={startsAt} />}
    </li>
  )
}
