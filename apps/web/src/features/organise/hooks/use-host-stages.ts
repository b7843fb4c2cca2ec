import type { HostStageView } from '@stamtafel/contracts'
import type { HostStageCommand, SessionCommand } from '@stamtafel/domain'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, Api } from '@stamtafel/client'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { organiseKeys } from '../organise-keys.ts'

type Listed = AnswerOf<Api['GET /organise/:eventId/stages']>

/** The stages of an event as their hosts see them. */
export function useHostStages(eventId: string) {
  return useQuery({
    queryKey: organiseKeys.stages(eventId),
    queryFn: () => call('GET /organise/:eventId/stages', { params: { eventId } }),
    staleTime: 0,
  })
}

/** Those who watch a stage, by name, as far as a host looks for them. */
export function useWatchers({ eventId, stageId, search }: Searched) {
  return useQuery({
    queryKey: [...organiseKeys.stages(eventId), stageId, search],
    queryFn: () =>
      call('GET /organise/:eventId/stages/:stageId/people', {
        params: { eventId, stageId },
        querystring: search === '' ? {} : { search },
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

interface Searched {
  readonly eventId: string
  readonly stageId: string
  readonly search: string
}

export type StageAct =
  | { readonly kind: 'session'; readonly sessionId: string; readonly type: SessionCommand }
  | { readonly kind: 'person'; readonly attendeeId: string; readonly type: HostStageCommand }

/** What a host does at one stage; what another host did meanwhile is asked for after a refusal. */
export function useStageActs(eventId: string, stageId: string) {
  const queries = useQueryClient()
  const queryKey = organiseKeys.stages(eventId)
  const sentence = useErrorSentence()
  const given = useMutation({
    mutationFn: (act: StageAct) => send({ eventId, stageId }, act),
    onSuccess: (changed) => {
      queries.setQueryData<Listed>(queryKey, (listed) => listed && withChanged(listed, changed))
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  return {
    act: given.mutate,
    pending: given.isPending ? given.variables : undefined,
    error: sentence(given.error),
  }
}

function send({ eventId, stageId }: { readonly eventId: string; readonly stageId: string }, act: StageAct) {
  if (act.kind === 'session') {
    const { sessionId, type } = act
    return call('POST /organise/:eventId/sessions/:sessionId/commands', {
      params: { eventId, sessionId },
      body: { type },
    })
  }
  const { attendeeId, type } = act
  return call('POST /organise/:eventId/stages/:stageId/people/:attendeeId/commands', {
    params: { eventId, stageId, attendeeId },
    body: { type },
  })
}

function withChanged(listed: Listed, changed: HostStageView): Listed {
  return { ...listed, stages: listed.stages.map((one) => (one.id === changed.id ? changed : one)) }
}
