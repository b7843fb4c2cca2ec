import { useQuery } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { EventBar } from '#web/venue/event-bar.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { PeoplePage } from '../components/people-page.tsx'

/** The people one met at the event, for oneself alone. */
export function PeopleMet() {
  const { event, me } = useVenue()
  const paths = useVenuePaths()
  const eventId = event.id
  const met = useQuery({
    queryKey: queryKeys.peopleMet(eventId),
    queryFn: () => call('GET /events/:eventId/people-met', { params: { eventId } }),
    staleTime: 0,
  })
  return (
    <>
      <EventBar
        event={event}
        person={{ id: me.attendeeId, name: me.name }}
        current="people"
        foyer={paths.foyer}
        people={paths.people}
      />
      {met.data ? (
        <PeoplePage eventName={event.name} people={met.data.people} foyer={paths.foyer} />
      ) : met.error ? (
        <BrokenPage error={met.error} />
      ) : (
        <LoadingPage />
      )}
    </>
  )
}
