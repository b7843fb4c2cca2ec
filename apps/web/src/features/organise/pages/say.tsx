import { useQuery } from '@tanstack/react-query'
import type { AnnouncementView, EventOverview } from '@stamtafel/contracts'
import { call } from '#web/api.ts'
import { isRefusal } from '#web/errors.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { useParams } from '#web/routing/index.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { SayPage } from '../components/say-page.tsx'
import { useAudiences, type Audience } from '../components/say-to.tsx'
import { useOrganisedEvent } from '../hooks/use-organised-event.ts'
import { useSay } from '../hooks/use-say.ts'
import { useWhereabouts } from '../hooks/use-whereabouts.ts'
import { organiseKeys } from '../organise-keys.ts'
import { InsteadOfEvent } from './instead-of-event.tsx'

/** Where a host speaks to everybody at an event, or to those in one room of it. */
export function Say() {
  const { eventId = '' } = useParams()
  const event = useOrganisedEvent(eventId)
  const said = useQuery({
    queryKey: organiseKeys.said(eventId),
    queryFn: () => call('GET /organise/:eventId/announcements', { params: { eventId } }),
    staleTime: 0,
  })
  const account = useQuery({ queryKey: ['account'], queryFn: () => call('GET /account', {}) })
  const error = event.error ?? said.error
  if (isRefusal(error)) return <InsteadOfEvent error={error} />
  if (!event.data || !said.data) return error ? <InsteadOfEvent error={error} /> : <LoadingPage />
  const { organisationId, name } = event.data
  const membership = account.data?.memberships.find((one) => one.organisationId === organisationId)
  return (
    <Saying key={eventId} event={event.data} by={membership?.name ?? name} said={said.data.announcements} />
  )
}

interface SayingProps {
  readonly event: EventOverview
  /** The name under which it is said. */
  readonly by: string
  readonly said: readonly AnnouncementView[]
}

function Saying({ event, by, said }: SayingProps) {
  const { t } = useTexts()
  const places = useWhereabouts(event.id)
  const audiences = useAudiences(event, places.data)
  const { say, isBusy, error } = useSay(event.id)
  const sentTo = ({ group, name }: Audience) =>
    group === 'event' ? t('say.sent') : t('write.sent', { name })
  return (
    <SayPage
      event={event}
      by={by}
      audiences={audiences}
      said={said}
      isBusy={isBusy}
      error={error}
      onSay={(audience, words, onSent) => say({ to: audience.to, words }, { done: sentTo(audience), onSent })}
    />
  )
}
