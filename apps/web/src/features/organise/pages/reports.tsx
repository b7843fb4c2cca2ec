import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '#web/routing/index.ts'
import { call } from '#web/api.ts'
import { isRefusal, useErrorSentence } from '#web/errors.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { ReportsPage, type Report } from '../components/reports-page.tsx'
import { useLookOn } from '../hooks/use-look-on.ts'
import { useOrganisedEvent } from '../hooks/use-organised-event.ts'
import { organiseKeys } from '../organise-keys.ts'
import { InsteadOfEvent } from './instead-of-event.tsx'

/** The reports of an event, live. */
export function Reports() {
  const { eventId = '' } = useParams()
  const event = useOrganisedEvent(eventId)
  const listed = useQuery({
    queryKey: organiseKeys.reports(eventId),
    queryFn: () => call('GET /organise/:eventId/reports', { params: { eventId } }),
    staleTime: 0,
  })
  const error = event.error ?? listed.error
  if (isRefusal(error)) return <InsteadOfEvent error={error} />
  if (!event.data || !listed.data) return error ? <InsteadOfEvent error={error} /> : <LoadingPage />
  return <Listed key={eventId} event={event.data} reports={listed.data.reports} />
}

interface ListedProps {
  readonly event: { readonly id: string; readonly name: string }
  readonly reports: readonly Report[]
}

function Listed({ event, reports }: ListedProps) {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  useLookOn(event.id)
  const handle = useMutation({
    mutationFn: (reportId: string) =>
      call('POST /organise/:eventId/reports/:reportId/handled', { params: { eventId: event.id, reportId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: organiseKeys.reports(event.id) }),
  })
  return (
    <ReportsPage
      event={event}
      reports={reports}
      pending={handle.isPending ? handle.variables : undefined}
      error={sentence(handle.error)}
      onHandle={handle.mutate}
    />
  )
}
