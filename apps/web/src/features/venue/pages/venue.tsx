import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent, Navigate, useParams } from '@tanstack/react-router'
import { call } from '#web/api.ts'
import { hasCode } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import { venueOptions } from '#web/venue/queries.ts'
import { RemovedPage } from '../components/removed-page.tsx'

/** Whoever has no seat yet loads no more than the page on which they get one. */
const Inside = lazyRouteComponent(() => import('./inside.tsx'), 'Inside')

/** An event's address: the venue for who is in, and for others the way to a seat. */
export function Venue() {
  const { slug = '' } = useParams({ strict: false })
  const event = useQuery({
    queryKey: ['public-event', slug],
    queryFn: () => call('GET /public-events/:slug', { params: { slug } }),
  })
  const eventId = event.data?.id ?? ''
  const venue = useQuery({ ...venueOptions(eventId), enabled: eventId !== '' })
  if (hasCode(venue.error, 'attendee.banned')) return <RemovedPage eventName={event.data?.name ?? ''} />
  if (venue.data) return <Inside key={eventId} eventId={eventId} />
  return <Outside slug={slug} error={event.error ?? venue.error} />
}

function Outside({ slug, error }: { slug: string; error: unknown }) {
  if (!error) return <LoadingPage />
  if (hasCode(error, 'auth-session.missing'))
    return <Navigate to="/e/$slug/register" params={{ slug }} replace />
  if (hasCode(error, 'event.not-found') || hasCode(error, 'request.malformed')) return <NoPage />
  return <BrokenPage error={error} />
}
