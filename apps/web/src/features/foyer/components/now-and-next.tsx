import type { VenueView } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import { Card, Chip } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Link } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { SoonChip } from '#web/venue/soon-chip.tsx'
import type { FoyerSpeedDate } from '../types.ts'

type Session = VenueView['event']['sessions'][number]

interface NowAndNextProps {
  readonly event: { readonly startsAt: string; readonly sessions: readonly Session[] }
  readonly tables: readonly unknown[]
  readonly speedDate?: FoyerSpeedDate | undefined
  /** The page of the whole programme. */
  readonly agendaPage: string
}

const MOST = 4

/** The agenda in short, on the reader's own clock: what is on, and what comes next. */
export function NowAndNext({ event, tables, speedDate, agendaPage }: NowAndNextProps) {
  const { t, duration } = useTexts()
  const now = useClock()()
  const isDateOver = speedDate?.phase === 'ended'
  const coming = event.sessions
    .filter(({ kind, endsAt }) => (kind === 'speed-date' ? !isDateOver : Date.parse(endsAt) > now))
    .slice(0, MOST)
  return (
    <Card className="px-4 pt-3 pb-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-lg!">{t('foyer.agenda')}</h2>
        <Link href={agendaPage} className="text-sm font-semibold text-bottle-ink">
          {t('agenda.all')}
        </Link>
      </div>
      <ol>
        {tables.length > 0 && (
          <Item
            startsAt={event.startsAt}
            isNow={now >= Date.parse(event.startsAt)}
            title={t('foyer.stage.tables')}
          />
        )}
        {coming.map(({ id, kind, title, startsAt }) => {
          const isDate = kind === 'speed-date'
          const isOn = isDate
            ? speedDate !== undefined && speedDate.phase !== 'scheduled'
            : Date.parse(startsAt) <= now
          return (
            <Item key={id} startsAt={startsAt} isNow={isOn} title={title}>
              {isDate &&
                speedDate &&
                t('date.plan', { rounds: speedDate.rounds, duration: duration(speedDate.roundSeconds) })}
            </Item>
          )
        })}
      </ol>
    </Card>
  )
}

interface ItemProps {
  readonly startsAt: string
  readonly title: string
  readonly isNow: boolean
  readonly children?: ReactNode
}

function Item({ startsAt, title, isNow, children }: ItemProps) {
  const { t, format } = useTexts()
  return (
    <li className="flex min-h-12 items-center gap-3.5 border-b border-line py-2 leading-snug last:border-0">
      <span className="num w-14 flex-none text-sm font-semibold">{format.time(startsAt)}</span>
      <span className="min-w-0 flex-1">
        <b className="block font-semibold">{title}</b>
        {children && <span className="text-sm text-ink-2">{children}</span>}
      </span>
      {isNow ? <Chip tone="brass">{t('foyer.agenda.now')}</Chip> : <SoonChip startsAt={startsAt} />}
    </li>
  )
}
