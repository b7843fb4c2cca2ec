import type { ReactNode } from 'react'
import { useTexts } from '#web/ui/texts.tsx'
import type { PublicEvent } from '../types.ts'

/** What happens at the event, in order. */
export function EventAgenda({ event }: { event: PublicEvent }) {
  const { t, format, duration } = useTexts()
  const { speedDate, timeZone, stages, tables } = event
  const start = format.time(event.startsAt, timeZone)
  return (
    <section className="w-full min-w-0">
      <h2 className="mb-1.5">{t('event.agenda')}</h2>
      <ol>
        {tables > 0 && (
          <Item time={start} title={t('event.agenda.tables')}>
            {t('event.agenda.tables.hint', { count: tables })}
          </Item>
        )}
        {stages.map((name) => (
          <Item key={name} time={start} title={t('event.agenda.stage', { name })} />
        ))}
        {speedDate && (
          <Item time={format.time(speedDate.startsAt, timeZone)} title={t('event.agenda.date')}>
            {t('event.agenda.date.hint', {
              rounds: speedDate.rounds,
              duration: duration(speedDate.roundSeconds),
            })}
          </Item>
        )}
      </ol>
    </section>
  )
}

function Item({ time, title, children }: { time: string; title: string; children?: ReactNode }) {
  return (
    <li className="grid grid-cols-[3.2rem_1fr] gap-2.5 border-b border-line py-2 leading-snug last:border-0">
      <span className="num font-semibold">{time}</span>
      <span>
        <b className="font-semibold">{title}</b>
        {children && <span className="block text-sm text-ink-2">{children}</span>}
      </span>
    </li>
  )
}
