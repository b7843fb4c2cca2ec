import { useQuery } from '@tanstack/react-query'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { EventBar } from '#web/venue/event-bar.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { AgendaPage } from '../components/agenda-page.tsx'
import { agendaOptions, useStar } from '../hooks/use-agenda.ts'

/** The programme of the event, on the reader's clock, live. */
export function Agenda() {
  const { event, stages } = useVenue()
  const paths = useVenuePaths()
  const isOpen = event.doors === 'open'
  const agenda = useQuery({ ...agendaOptions(event.id), staleTime: 0 })
  const star = useStar(event.id)
  return (
    <>
      <EventBar current="agenda" />
      {agenda.data ? (
        <AgendaPage
          eventId={event.id}
          sessions={agenda.data.sessions}
          eventZone={event.timeZone}
          isOpen={isOpen}
          stagesPage={isOpen && stages.length > 1 ? paths.stages : undefined}
          error={star.error}
          onStar={(sessionId, isStarred) => star.mutate({ sessionId, isStarred })}
        />
      ) : agenda.error ? (
        <BrokenPage error={agenda.error} />
      ) : (
        <LoadingPage />
      )}
    </>
  )
}
