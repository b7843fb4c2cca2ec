import type { EventChangeForm, EventOverview } from '@stamtafel/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { organiseKeys } from '../organise-keys.ts'

interface Sent {
  /** The edition that the organiser has before them. */
  readonly after: number
  readonly change: EventChangeForm
}

/** Changes an event; after another organiser's change the newest is fetched, so that the next press can do it. */
export function useChange(eventId: string, onDone: () => void) {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const toast = useToast()
  const { t } = useTexts()
  const queryKey = organiseKeys.event(eventId)
  const change = useMutation({
    mutationFn: (body: Sent) => call('POST /organise/:eventId/changes', { params: { eventId }, body }),
    onSuccess(changed: EventOverview) {
      queries.setQueryData(queryKey, changed)
      toast({ text: t('parts.saved') })
      onDone()
    },
    onError: (error) =>
      hasCode(error, 'event.outdated') ? queries.invalidateQueries({ queryKey, exact: true }) : undefined,
  })
  return {
    send: change.mutate,
    forget: change.reset,
    isBusy: change.isPending,
    isOutdated: hasCode(change.error, 'event.outdated'),
    error: sentence(change.error),
  }
}
