import { EventBar } from '#web/venue/event-bar.tsx'
import { Navigate } from '#web/routing/index.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { StagesPage } from '../components/stages-page.tsx'

/** The stages of the event, where it has several; while the doors are shut the foyer says until when. */
export function Stages() {
  const { event, stages } = useVenue()
  const paths = useVenuePaths()
  if (event.doors !== 'open') return <Navigate href={paths.foyer} replace />
  return (
    <>
      <EventBar current="stage" />
      <StagesPage stages={stages} sessions={event.sessions} stagePage={paths.stage} />
    </>
  )
}
