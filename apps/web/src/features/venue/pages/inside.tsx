import { LiveProvider } from '#web/live/live-provider.tsx'
import { VenueFrame } from '../components/venue-frame.tsx'

/** The venue, for those who are in it: live, whichever of its pages is open. */
export function Inside({ eventId }: { readonly eventId: string }) {
  return (
    <LiveProvider eventId={eventId}>
      <VenueFrame />
    </LiveProvider>
  )
}
