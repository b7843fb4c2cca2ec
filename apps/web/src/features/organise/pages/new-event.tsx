import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '#web/routing/index.ts'
import { randomKey } from '@stamtafel/client'
import { useState } from 'react'
import { call } from '#web/api.ts'
import { hasCode, isRefusal, useErrorSentence } from '#web/errors.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { NewEventPage } from '../components/new-event-page.tsx'
import { instantIn, type NewEventInput } from '../new-event.ts'

/** A new event from a template; created once, however often the button is pressed. */
export function NewEvent() {
  const { organisationId = '' } = useParams()
  const { locale } = useTexts()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [idempotencyKey, renewKey] = useState(randomKey)
  const create = useMutation({
    mutationFn: ({ template, name, timeZone, startsAtLocal, roundSeconds }: NewEventInput) => {
      const startsAt = instantIn(timeZone, startsAtLocal)?.toISOString() ?? ''
      const body = { template, name, timeZone, startsAt, locale, speedDate: { roundSeconds } }
      const params = { organisationId }
      return call('POST /organisations/:organisationId/events', { params, body }, { idempotencyKey })
    },
    // What was refused may be sent again with other contents, and that is another call; after a lost network the
    // event may be there already, and then the same key says so.
    onError: (error) => {
      if (isRefusal(error) && !hasCode(error, 'idempotency-key.reused')) renewKey(randomKey())
    },
    async onSuccess({ id }) {
      await queries.invalidateQueries({ queryKey: ['events'] })
      await navigate({ href: `/organise/${id}` })
    },
  })
  return (
    <NewEventPage
      home="/"
      timeZone={new Intl.DateTimeFormat().resolvedOptions().timeZone}
      isBusy={create.isPending || create.isSuccess}
      error={sentence(create.error)}
      onCreate={create.mutate}
    />
  )
}
