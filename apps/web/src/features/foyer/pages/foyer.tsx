import { useMutation, useQueryClient } from '@tanstack/react-query'
import { DOORS_OPEN_BEFORE, minutesAfter } from '@stamtafel/domain'
import { call } from '#web/api.ts'
import { CornerChat } from '#web/chat/corner-chat.tsx'
import { EventBar } from '#web/venue/event-bar.tsx'
import { useErrorSentence } from '#web/errors.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { TakeMeSomewhere } from '#web/seating/take-me-somewhere.tsx'
import { useSitDown } from '#web/seating/use-sit-down.ts'
import { useNotice } from '#web/venue/notice.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { DoorsShutPage, EventOverPage } from '../components/doors-pages.tsx'
import { FoyerPage } from '../components/foyer-page.tsx'

/** The foyer of the event, live. */
export function Foyer() {
  const venue = useVenue()
  const paths = useVenuePaths()
  const { event, me } = venue
  const person = { id: me.attendeeId, name: me.name }
  return (
    <>
      <EventBar current="foyer" />
      {event.doors === 'not-yet' ? (
        <DoorsShutPage
          event={event}
          opensAt={minutesAfter(new Date(event.startsAt), -DOORS_OPEN_BEFORE).toISOString()}
        />
      ) : event.doors === 'over' ? (
        <EventOverPage event={event} people={paths.people} />
      ) : (
        <OpenFoyer person={person} />
      )}
    </>
  )
}

function OpenFoyer({ person }: { readonly person: { readonly id: string; readonly name: string } }) {
  const { event, lounges, stages, speedDates } = useVenue()
  const paths = useVenuePaths()
  const sentence = useErrorSentence()
  const { sit, busyTableId, error } = useSitDown()
  const [speedDate] = speedDates
  const join = useJoin(event.id, speedDate?.id ?? '')
  return (
    <>
      <div className="px-4 pt-3 empty:hidden md:px-6">{useNotice()}</div>
      <FoyerPage
        person={person}
        event={event}
        lounges={lounges}
        loungePage={paths.lounge}
        stages={stages}
        stagePage={paths.stage}
        somewhere={lounges.length > 0 && <TakeMeSomewhere look="quiet" />}
        speedDate={
          speedDate && { ...speedDate, isJoined: speedDate.myEntry !== null && speedDate.myEntry !== 'left' }
        }
        agendaPage={paths.agenda}
        datePage={paths.date(speedDate?.id ?? '')}
        busyTableId={busyTableId}
        isJoining={join.isPending}
        error={error ?? sentence(join.error)}
        onSit={sit}
        onJoin={join.mutate}
      />
      <CornerChat />
    </>
  )
}

function useJoin(eventId: string, speedDateId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      call('PUT /events/:eventId/speed-dates/:speedDateId/entry', {
        params: { eventId, speedDateId },
        body: { state: 'joined' },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.event(eventId) }),
  })
}
