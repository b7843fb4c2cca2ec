import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { isRefusal, useErrorSentence } from '#web/errors.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { useParams } from '#web/routing/index.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { SayPage, type Words } from '../components/say-page.tsx'
import { useOrganisedEvent } from '../hooks/use-organised-event.ts'
import { useWhereabouts } from '../hooks/use-whereabouts.ts'
import { organiseKeys } from '../organise-keys.ts'
import { InsteadOfEvent } from './instead-of-event.tsx'

/** Where a host speaks to everybody at an event. */
export function Say() {
  const { eventId = '' } = useParams()
  const event = useOrganisedEvent(eventId)
  const places = useWhereabouts(eventId)
  const said = useQuery({
    queryKey: organiseKeys.said(eventId),
    queryFn: () => call('GET /organise/:eventId/announcements', { params: { eventId } }),
    staleTime: 0,
  })
  const account = useQuery({ queryKey: ['account'], queryFn: () => call('GET /account', {}) })
  const { say, isBusy, error: fault } = useSay(eventId)
  const error = event.error ?? said.error
  if (isRefusal(error)) return <InsteadOfEvent error={error} />
  if (!event.data || !said.data) return error ? <InsteadOfEvent error={error} /> : <LoadingPage />
  const { organisationId } = event.data
  const membership = account.data?.memberships.find((one) => one.organisationId === organisationId)
  return (
    <SayPage
      event={event.data}
      by={membership?.name ?? event.data.name}
      reach={places.data?.here}
      said={said.data.announcements}
      isBusy={isBusy}
      error={fault}
      onSay={say}
    />
  )
}

function useSay(eventId: string) {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const toast = useToast()
  const { t } = useTexts()
  const told = useMutation({
    mutationFn: ({ en, nl }: Words) =>
      call('POST /organise/:eventId/announcements', {
        params: { eventId },
        body: { texts: { ...(en !== '' && { en }), ...(nl !== '' && { nl }) } },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: organiseKeys.said(eventId) }),
  })
  return {
    say: (words: Words, onSent: () => void) =>
      told.mutate(words, {
        onSuccess: () => {
          toast({ text: t('say.sent') })
          onSent()
        },
      }),
    isBusy: told.isPending,
    error: sentence(told.error),
  }
}
