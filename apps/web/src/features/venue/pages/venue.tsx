import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '#web/routing/index.ts'
import { call } from '#web/api.ts'
import { hasCode } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import { OfflinePage } from '#web/pages/offline-page.tsx'
import { later } from '#web/ui/later.tsx'
import { venueOptions } from '#web/venue/queries.ts'
import { RemovedPage } from '../components/removed-page.tsx'

/** Whoever has no seat yet loads no more than the page on which they get one. */
const Inside = later(async () => (await import('./inside.tsx')).Inside, <LoadingPage />)

/** An event's address: the venue for who is in, and for others the way to a seat. */
export function Venue() {
  const { slug = '' } = useParams()
  const event = useQuery({
    queryKey: ['public-event', slug],
    queryFn: () => call('GET /public-events/:slug', { params: { slug } }),
  })
  const eventId = event.data?.id ?? ''
  const venue = useQuery({ ...venueOptions(eventId), enabled: eventId !== '' })
  if (hasCode(venue.error, 'attendee.banned')) return <RemovedPage eventName={event.data?.name ?? ''} />
  if (venue.data) return <Inside key={eventId} eventId={eventId} />
  if (event.isPaused || venue.isPaused) return <OfflinePage />
  return <Outside slug={slug} error={event.error ?? venue.error} />
}

function Outside({ slug, error }: { slug: string; error: unknown }) {
  if (!error) return <LoadingPage />
  if (hasCode(error, 'auth-session.missing')) return <Navigate href={`/e/${slug}/register`} replace />
  if (hasCode(error, 'event.not-found') || hasCode(error, 'request.malformed')) return <NoPage />
  return <BrokenPage error={error} />
}
