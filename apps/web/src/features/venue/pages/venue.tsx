import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent, useParams } from '@tanstack/react-router'
import { call } from '../../../api.ts'
import { hasCode } from '../../../errors.ts'
import { BrokenPage } from '../../../pages/broken-page.tsx'
import { LoadingPage } from '../../../pages/loading-page.tsx'
import { NoPage } from '../../../pages/no-page.tsx'
import { venueOptions } from '../../../venue/queries.ts'
import { RemovedPage } from '../components/removed-page.tsx'

/** Whoever has no seat yet loads no more than the page on which they get one. */
const Register = lazyRouteComponent(() => import('../../event/pages/public-event.tsx'), 'PublicEvent')
const Inside = lazyRouteComponent(() => import('./inside.tsx'), 'Inside')

/** An event's address: its public page, or for who is in, the venue. */
export function Venue() {
  const { slug = '' } = useParams({ strict: false })
  const event = useQuery({
    queryKey: ['public-event', slug],
    queryFn: () => call('GET /public-events/:slug', { params: { slug } }),
  })
  const eventId = event.data?.id ?? ''
  const venue = useQuery({ ...venueOptions(eventId), enabled: eventId !== '' })
  if (hasCode(event.error, 'event.not-found') || hasCode(event.error, 'request.malformed')) return <NoPage />
  if (hasCode(venue.error, 'auth-session.missing') && !venue.data) return <Register />
  if (hasCode(venue.error, 'attendee.banned')) return <RemovedPage eventName={event.data?.name ?? ''} />
  if (event.error) return <BrokenPage error={event.error} />
  if (venue.error && !venue.data) return <BrokenPage error={venue.error} />
  if (!venue.data) return <LoadingPage />
  return <Inside key={eventId} eventId={eventId} />
}
