import type { AgendaItem } from '@stamtafel/contracts'
import { useTexts } from '#web/ui/texts.tsx'

/** Where a session is, or how a speed date goes and how many take part. */
export function SessionFacts({ session: { stage, speedDate } }: { readonly session: AgendaItem }) {
  const { t, duration } = useTexts()
  if (speedDate) {
    const { rounds, roundSeconds, joined } = speedDate
    return (
      <p className="session-facts">
        {t('agenda.date.plan', { rounds, duration: duration(roundSeconds), count: joined })}
      </p>
    )
  }
  return stage && <p className="session-facts">{stage.name}</p>
}
