import type { AgendaItem } from '@stamtafel/contracts'
import { useClock, useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { nowAndNext } from '../programme.ts'
import { SessionFacts } from './session-facts.tsx'
import { WayIn } from './way-in.tsx'

interface NowPanelProps {
  readonly sessions: readonly AgendaItem[]
  readonly zone: string
  readonly isOpen: boolean
}

const HOUR = 3600

/** What is on and how long still, and what comes next. */
export function NowPanel({ sessions, zone, isOpen }: NowPanelProps) {
  const { t, format } = useTexts()
  const { now, next } = nowAndNext(sessions, useClock()())
  return (
    <section aria-label={t('foyer.agenda')} className="now-panel">
      {now ? (
        <>
          <Label left={t('agenda.panel.now', { time: format.time(now.endsAt, zone) })} until={now.endsAt} />
          <h2>{now.title}</h2>
          <SessionFacts session={now} />
          {isOpen && <WayIn session={now} look="brass" />}
        </>
      ) : (
        <>
          <h2>{t('agenda.panel.nothing')}</h2>
          <p className="session-facts">{next ? isOpen && t('agenda.panel.foyer') : t('agenda.panel.end')}</p>
        </>
      )}
      {next && (
        <>
          <hr />
          <Label
            left={t('agenda.panel.next', { time: format.time(next.startsAt, zone) })}
            until={next.startsAt}
          />
          <p className="font-semibold">{next.title}</p>
          <SessionFacts session={next} />
        </>
      )}
    </section>
  )
}

/** A line with the clock that runs to an instant, once it is less than an hour. */
function Label({ left, until }: { left: string; until: string }) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(until)
  const clock = format.clock(seconds)
  return (
    <p className="now-label">
      <span>{left}</span>
      {seconds > 0 && seconds < HOUR && (
        <b className="num">
          <span aria-hidden>{clock}</span>
          <span className="sr-only">{t('agenda.left', { clock })}</span>
        </b>
      )}
    </p>
  )
}
