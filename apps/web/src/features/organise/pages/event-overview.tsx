import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { call } from '#web/api.ts'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import { EventOverviewPage } from '../components/event-overview-page.tsx'

/** An event as its organisers manage it. */
export function EventOverview() {
  const { eventId = '' } = useParams({ strict: false })
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const queryKey = ['organise', eventId]
  const params = { eventId }
  const event = useQuery({
    queryKey,
    queryFn: () => call('GET /organise/:eventId', { params }),
    staleTime: 0,
  })
  const publish = useMutation({
    mutationFn: () => call('POST /organise/:eventId/publication', { params }),
    onSuccess: (published) => queries.setQueryData(queryKey, published),
  })
  if (hasCode(event.error, 'auth-session.missing')) return <Navigate to="/in" replace />
  if (hasCode(event.error, 'event.not-found') || hasCode(event.error, 'request.malformed')) return <NoPage />
  if (!event.data) return event.error ? <BrokenPage error={event.error} /> : <LoadingPage />
  const { speedDates, stages, url, ...shown } = event.data
  return (
    <EventOverviewPage
      event={{ ...shown, link: url, stages: stages.map(({ name }) => name), speedDate: speedDates[0] }}
      home="/"
      isBusy={publish.isPending}
      error={sentence(publish.error)}
      onPublish={publish.mutate}
    />
  )
}
