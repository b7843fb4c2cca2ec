import type { AgendaItem } from '@stamtafel/contracts'
import { LinkButton } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'

interface WayInProps {
  readonly session: AgendaItem
  readonly look: 'quiet' | 'brass'
}

/** Straight to where a session is. */
export function WayIn({ session: { title, speedDate, stage }, look }: WayInProps) {
  const { t } = useTexts()
  const paths = useVenuePaths()
  const href = speedDate ? paths.date(speedDate.id) : stage && paths.stage(stage.id)
  if (!href) return null
  return (
    <LinkButton look={look} size="small" href={href} className="session-way">
      {speedDate ? t('agenda.go.date') : t('agenda.go.stage')}
      <span className="sr-only">: {title}</span>
    </LinkButton>
  )
}
