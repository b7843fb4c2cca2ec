import type { AttendeeRow } from '@stamtafel/contracts'
import type { AskedPlace } from '@stamtafel/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { organiseKeys } from '../organise-keys.ts'

type Act =
  | { readonly kind: 'ask'; readonly to: AskedPlace }
  | { readonly kind: 'remove'; readonly reason: string }
  | { readonly kind: 'mute' }
  | { readonly kind: 'lift' }

/** What a host does about one person: asks them to come, mutes them, removes them, or lets them come back. */
export function usePersonActs(
  eventId: string,
  { attendeeId, name }: Pick<AttendeeRow, 'attendeeId' | 'name'>,
  onDone: () => void,
) {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const toast = useToast()
  const { t } = useTexts()
  const done = {
    ask: t('attendees.asked', { name }),
    remove: t('attendees.remove.done', { name }),
    mute: t('mute.done', { name }),
    lift: t('attendees.lift.done', { name }),
  }
  const act = useMutation({
    mutationFn: (given: Act) => send({ eventId, attendeeId }, given),
    onSuccess: (_, { kind }) => {
      toast({ text: done[kind] })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: organiseKeys.attendees(eventId) }),
  })
  return {
    act: act.mutate,
    pending: act.isPending ? act.variables.kind : undefined,
    error: sentence(act.error),
  }
}

function send(person: { readonly eventId: string; readonly attendeeId: string }, given: Act) {
  const { eventId, attendeeId } = person
  if (given.kind === 'ask') {
    const body = { to: given.to }
    return call('POST /organise/:eventId/attendees/:attendeeId/asked-move', { params: person, body })
  }
  if (given.kind === 'mute') {
    return call('POST /organise/:eventId/attendees/:attendeeId/mute', { params: person })
  }
  if (given.kind === 'lift') return call('DELETE /organise/:eventId/bans/:attendeeId', { params: person })
  const body = { attendeeId, ...(given.reason !== '' && { reason: given.reason }) }
  return call('POST /organise/:eventId/bans', { params: { eventId }, body })
}
