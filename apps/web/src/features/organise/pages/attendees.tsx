import { useState } from 'react'
import { useParams } from '#web/routing/index.ts'
import { isRefusal } from '#web/errors.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { AttendeesPage } from '../components/attendees-page.tsx'
import { PersonSheet } from '../components/person-sheet.tsx'
import { useAttendees } from '../hooks/use-attendees.ts'
import { useOrganisedEvent } from '../hooks/use-organised-event.ts'
import { useSettled } from '../hooks/use-settled.ts'
import { useWhereabouts } from '../hooks/use-whereabouts.ts'
import { InsteadOfEvent } from './instead-of-event.tsx'

/** Who is registered for an event, and what a host does about one of them. */
export function Attendees() {
  const { eventId = '' } = useParams()
  const event = useOrganisedEvent(eventId)
  const [search, setSearch] = useState('')
  const listed = useAttendees(eventId, useSettled(search.trim()))
  const places = useWhereabouts(eventId)
  const [openId, setOpenId] = useState<string>()
  const error = event.error ?? listed.error
  if (isRefusal(error)) return <InsteadOfEvent error={error} />
  if (!event.data || !listed.data) return error ? <InsteadOfEvent error={error} /> : <LoadingPage />
  const attendees = listed.data.pages.flatMap((page) => page.attendees)
  return (
    <AttendeesPage
      event={event.data}
      attendees={attendees}
      search={search}
      onSearch={setSearch}
      onMore={listed.hasNextPage ? () => void listed.fetchNextPage() : undefined}
      isFetchingMore={listed.isFetchingNextPage}
      hasFailed={listed.isFetchNextPageError}
      onOpen={({ attendeeId }) => setOpenId(attendeeId)}
    >
      <PersonSheet
        eventId={eventId}
        person={attendees.find(({ attendeeId }) => attendeeId === openId)}
        places={places.data}
        onClose={() => setOpenId(undefined)}
      />
    </AttendeesPage>
  )
}
