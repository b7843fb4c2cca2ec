import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '#web/routing/index.ts'
import { call } from '#web/api.ts'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { EventPage } from '../components/event-page.tsx'
import { ClosedCard, RegisteredCard } from '../components/registered-card.tsx'
import { RegistrationForm } from '../components/registration-form.tsx'
import type { RegistrationInput } from '../types.ts'

/** What the link leads to that organisers share: the event, and a seat in it by mail. */
export function PublicEvent() {
  const { slug = '' } = useParams()
  const { locale } = useTexts()
  const sentence = useErrorSentence()
  const params = { slug }
  const event = useQuery({
    queryKey: ['public-event', slug],
    queryFn: () => call('GET /public-events/:slug', { params }),
  })
  const noticeVersion = event.data?.noticeVersion ?? ''
  const register = useMutation({
    mutationFn: async (input: RegistrationInput) => {
      const body = { ...input, locale, noticeVersion }
      await call('POST /public-events/:slug/registrations', { params, body })
      return input.email
    },
  })
  const isNone = hasCode(event.error, 'event.not-found') || hasCode(event.error, 'request.malformed')
  if (isNone) return <NoPage />
  if (event.error) return <BrokenPage error={event.error} />
  if (!event.data) return <LoadingPage />
  const { name, organisationName, doors, speedDate } = event.data
  const isOpen = doors !== 'over'
  return (
    <EventPage event={{ ...event.data, isOpen, speedDate: speedDate ?? undefined }} signIn="/in">
      {register.data ? (
        <RegisteredCard eventName={name} email={register.data} onOther={register.reset} />
      ) : isOpen ? (
        <RegistrationForm
          organisationName={organisationName}
          isBusy={register.isPending}
          error={sentence(register.error)}
          onRegister={register.mutate}
        />
      ) : (
        <ClosedCard />
      )}
    </EventPage>
  )
}
