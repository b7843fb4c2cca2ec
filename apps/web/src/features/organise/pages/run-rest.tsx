import { AloneCard } from '../components/alone-card.tsx'
import { ModerateCard } from '../components/moderate-card.tsx'
import { NotYet } from '../components/not-yet.tsx'
import { StageCard } from '../components/stage-card.tsx'
import { WhereCard } from '../components/where-card.tsx'
import { useHostStages } from '../hooks/use-host-stages.ts'
import { useWhereabouts } from '../hooks/use-whereabouts.ts'
import { useTexts } from '#web/ui/texts.tsx'

interface RunRestProps {
  readonly eventId: string
  /** The server's time, in milliseconds, as of the latest beat of the page. */
  readonly now: number
}

/** What there is to run beside the speed dates; each part comes when it is there, and none waits for another. */
export function RunRest({ eventId, now }: RunRestProps) {
  const { t } = useTexts()
  const stages = useHostStages(eventId)
  const places = useWhereabouts(eventId)
  return (
    <>
      <NotYet label={t('staging.title')} asked={stages} className="h-48" />
      {stages.data?.stages.map((stage) => (
        <StageCard key={stage.id} eventId={eventId} stage={stage} />
      ))}
      <NotYet label={t('where.title')} asked={places} className="h-32" />
      {places.data && (
        <div className="grid items-start gap-5 md:grid-cols-2">
          <WhereCard eventId={eventId} places={places.data} />
          <AloneCard eventId={eventId} places={places.data} now={now} />
        </div>
      )}
      <ModerateCard eventId={eventId} stages={stages.data?.stages ?? []} />
    </>
  )
}
