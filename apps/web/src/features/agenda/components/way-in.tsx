import type { AgendaItem } from '@stamtafel/contracts'
import { LinkButton } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'

interface WayInProps {
  readonly session: AgendaItem
  readonly look: 'quiet' | 'brass'
}

/** Straight to where a session is. */
export function WayIn({ session: { title, speedDate }, look }: WayInProps) {
  const { t } = useTexts()
  const paths = useVenuePaths()
  if (!speedDate) return null
  return (
    <LinkButton look={look} size="small" href={paths.date(speedDate.id)} className="session-way">
      {t('agenda.go.date')}
      <span className="sr-only">: {title}</span>
    </LinkButton>
  )
}
