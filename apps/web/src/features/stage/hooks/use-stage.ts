import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { StageView } from '@stamtafel/contracts'
import { call } from '#web/api.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { useLive, useLiveMessages } from '#web/live/use-live.ts'

export type OwnCommand = StageView['allowed'][number]

/** A stage as one sees it: what is on, who is on it, and what one may say. */
function stageOptions(eventId: string, stageId: string) {
  return queryOptions({
    queryKey: queryKeys.stage(eventId, stageId),
    queryFn: () => call('GET /events/:eventId/stages/:stageId', { params: { eventId, stageId } }),
  })
}

/** The stage, live; the number of those who watch comes by itself. */
export function useStage(stageId: string) {
  const { eventId } = useLive()
  const queries = useQueryClient()
  const options = stageOptions(eventId, stageId)
  useLiveMessages((message) => {
    if (message.type !== 'stage.watched' || message.stageId !== stageId) return
    const { watching } = message
    queries.setQueryData(options.queryKey, (stage) => stage && { ...stage, watching })
  })
  return useQuery(options)
}

/** Hand up or down, an invitation answered, down from the stage. */
export function useStageCommand(stageId: string) {
  const { eventId } = useLive()
  const queries = useQueryClient()
  const { queryKey } = stageOptions(eventId, stageId)
  return useMutation({
    mutationFn: (type: OwnCommand) =>
      call('POST /events/:eventId/stages/:stageId/commands', {
        params: { eventId, stageId },
        body: { type },
      }),
    onSuccess(stage) {
      queries.setQueryData(queryKey, stage)
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  })
}
