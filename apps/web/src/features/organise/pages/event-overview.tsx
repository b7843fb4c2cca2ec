import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '#web/routing/index.ts'
import { call } from '#web/api.ts'
import { isRefusal, useErrorSentence } from '#web/errors.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { EventOverviewPage } from '../components/event-overview-page.tsx'
import { useOrganisedEvent } from '../hooks/use-organised-event.ts'
import { organiseKeys } from '../organise-keys.ts'
import { InsteadOfEvent } from './instead-of-event.tsx'

/** An event as its organisers manage it. */
export function EventOverview() {
  const { eventId = '' } = useParams()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const event = useOrganisedEvent(eventId)
  const publish = useMutation({
    mutationFn: () => call('POST /organise/:eventId/publication', { params: { eventId } }),
    onSuccess: (published) => queries.setQueryData(organiseKeys.event(eventId), published),
  })
  if (isRefusal(event.error) || (!event.data && event.error)) return <InsteadOfEvent error={event.error} />
  if (!event.data) return <LoadingPage />
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
