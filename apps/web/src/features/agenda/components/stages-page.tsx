import type { VenueView } from '@stamtafel/contracts'
import { Card, Chip } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useRedrawAt } from '#web/ui/use-redraw-at.ts'
import { SoonChip } from '#web/venue/soon-chip.tsx'
import { onStage } from '../on-stage.ts'

type Stage = VenueView['stages'][number]
type Session = VenueView['event']['sessions'][number]

interface StagesPageProps {
  readonly stages: readonly Stage[]
  readonly sessions: readonly Session[]
  readonly stagePage: (stageId: string) => string
}

/** Every stage: how many are at it, what is on or comes next, and the way there. */
export function StagesPage({ stages, sessions, stagePage }: StagesPageProps) {
  const { t } = useTexts()
  useRedrawAt(sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]))
  return (
    <main id="content" className="stages-page above-venue-nav">
      <PageTitle page={t('stages.title')} />
      {stages.length === 0 ? (
        <Card>
          <Empty title={t('stages.none')} />
        </Card>
      ) : (
        <ul className="stages-list">
          {stages.map((stage) => (
            <StageCard key={stage.id} stage={stage} sessions={sessions} href={stagePage(stage.id)} />
          ))}
        </ul>
      )}
    </main>
  )
}

interface StageCardProps {
  readonly stage: Stage
  readonly sessions: readonly Session[]
  readonly href: string
}

function StageCard({ stage, sessions, href }: StageCardProps) {
  const { t, format } = useTexts()
  const shown = onStage(sessions, stage.id, useClock()())
  return (
    <Card as="li" className="stage-card">
      <h2>{stage.name}</h2>
      {shown ? (
        <div>
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
            {shown.isOn ? (
              <Chip tone="brass">{t('agenda.now')}</Chip>
            ) : (
              <>
                {t('agenda.panel.next', { time: format.time(shown.session.startsAt) })}
                <SoonChip startsAt={shown.session.startsAt} />
              </>
            )}
          </p>
          <p className="mt-1 font-semibold">{shown.session.title}</p>
        </div>
      ) : (
        <p className="text-ink-2">{t('stage.none')}</p>
      )}
      <div className="stage-card-foot">
        <span className="text-sm text-ink-2">{t('stage.watching', { count: stage.watching })}</span>
        <LinkButton look="quiet" href={href}>
          {t('agenda.go.stage')}
          <span className="sr-only">: {stage.name}</span>
        </LinkButton>
      </div>
    </Card>
  )
}
