import type { HostSpeedDateView } from '@stamtafel/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import type { AnswerOf, Api, RequestOf } from '@stamtafel/client'
import { organiseKeys } from '../organise-keys.ts'

type Given = RequestOf<Api['POST /organise/:eventId/speed-dates/:speedDateId/commands']>['body']
export type Command = Given['command']
type Listed = AnswerOf<Api['GET /organise/:eventId/speed-dates']>

/** Gives commands to one speed date, each after the latest that this page shows. */
export function useHostCommand(eventId: string, { id: speedDateId, latestCommand }: HostSpeedDateView) {
  const queries = useQueryClient()
  const queryKey = organiseKeys.speedDates(eventId)
  const sentence = useErrorSentence()
  const given = useMutation({
    mutationFn: (command: Command) =>
      call('POST /organise/:eventId/speed-dates/:speedDateId/commands', {
        params: { eventId, speedDateId },
        body: { after: latestCommand, command },
      }),
    onSuccess: (changed) =>
      queries.setQueryData<Listed>(queryKey, (listed) => listed && withChanged(listed, changed)),
    // Whoever was told that they are behind sees what has happened, and may press again.
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  const isOutdated = hasCode(given.error, 'speed-date.outdated')
  return {
    give: given.mutate,
    pending: given.isPending ? given.variables.type : undefined,
    isOutdated,
    error: isOutdated ? undefined : sentence(given.error),
  }
}

function withChanged(listed: Listed, changed: HostSpeedDateView): Listed {
  const speedDates = listed.speedDates.map((one) => (one.id === changed.id ? changed : one))
  return { ...listed, speedDates }
}
