import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate } from '#web/routing/index.ts'
import { call } from '#web/api.ts'
import { signOut } from '#web/account/sign-in.ts'
import { hasCode } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import { OrganisationPage } from '../components/organisation-page.tsx'
import { summarise } from '../summarise.ts'

/** The organisation's home, for who is signed in; others are asked to sign in. */
export function Home() {
  const queries = useQueryClient()
  const account = useQuery({ queryKey: ['account'], queryFn: () => call('GET /account', {}) })
  const membership = account.data?.memberships[0]
  const organisationId = membership?.organisationId ?? ''
  const events = useQuery({
    queryKey: ['events', organisationId],
    queryFn: () => call('GET /organisations/:organisationId/events', { params: { organisationId } }),
    enabled: membership !== undefined,
    staleTime: 0,
  })
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => queries.resetQueries(),
  })
  if (hasCode(account.error, 'auth-session.missing')) return <Navigate href="/in" replace />
  if (account.data && !membership) return <NoPage />
  if (!membership || !events.data) {
    const error = account.error ?? events.error
    return error ? <BrokenPage error={error} /> : <LoadingPage />
  }
  const mayOrganise = membership.role !== 'member'
  return (
    <OrganisationPage
      organisationName={membership.organisationName}
      person={{ id: organisationId, name: membership.name }}
      events={events.data.events.map(summarise)}
      newEvent={mayOrganise ? `/organise/new/${organisationId}` : undefined}
      home="/"
      onSignOut={leave.mutate}
    />
  )
}
