import type { ReactNode } from 'react'
import { Card, Chip } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { FoyerSpeedDate } from '../types.ts'

interface NowAndNextProps {
  readonly event: { readonly startsAt: string }
  readonly tables: readonly unknown[]
  readonly speedDate?: FoyerSpeedDate | undefined
  readonly stages: readonly string[]
}

/** The agenda in short, on the reader's own clock. */
export function NowAndNext({ event, tables, speedDate, stages }: NowAndNextProps) {
  const { t, format, duration } = useTexts()
  const now = useClock()()
  const start = format.time(event.startsAt)
  return (
    <Card className="px-4 pt-3 pb-1.5">
      <h2 className="text-lg!">{t('foyer.agenda')}</h2>
      <ol>
        {tables.length > 0 && (
          <Item time={start} isNow={now >= Date.parse(event.startsAt)} title={t('foyer.stage.tables')} />
        )}
        {speedDate && (
          <Item
            time={format.time(speedDate.startsAt)}
            isNow={speedDate.phase === 'gathering' || speedDate.phase === 'running'}
            title={t('date.title')}
          >
            {t('date.plan', { rounds: speedDate.rounds, duration: duration(speedDate.roundSeconds) })}
          </Item>
        )}
        {stages.map((name) => (
          <Item key={name} time={t('foyer.stage')} isNow={false} title={name}>
            {t('foyer.stage.hint')}
          </Item>
        ))}
      </ol>
    </Card>
  )
}

interface ItemProps {
  readonly time: string
  readonly title: string
  readonly isNow: boolean
  readonly children?: ReactNode
}

function Item({ time, title, isNow, children }: ItemProps) {
  const { t } = useTexts()
  return (
    <li className="flex min-h-12 items-center gap-3.5 border-b border-line py-2 leading-snug last:border-0">
      <span className="num w-14 flex-none text-sm font-semibold">{time}</span>
      <span className="min-w-0 flex-1">
        <b className="block font-semibold">{title}</b>
        {children && <span className="text-sm text-ink-2">{children}</span>}
      </span>
      {isNow && <Chip tone="brass">{t('foyer.agenda.now')}</Chip>}
    </li>
  )
}
