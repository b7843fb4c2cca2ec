import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { StageView } from '@stamtafel/contracts'
import { useCallback, useEffect } from 'react'
import { call } from '#web/api.ts'
import { isRefusal } from '#web/errors.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useClock } from '#web/ui/clock.tsx'

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
  const stage = useQuery({
    ...options,
    refetchInterval: ({ state }) => state.error !== null && !isRefusal(state.error) && TRY_EVERY_MS,
  })
  const ask = useCallback(
    () => void queries.invalidateQueries({ queryKey: queryKeys.stage(eventId, stageId) }),
    [queries, eventId, stageId],
  )
  useAfter(stage.data?.next?.until, ask)
  return stage
}

const TRY_EVERY_MS = 3000
/** Milliseconds by which the clock of a page may be ahead of the server's. */
const MARGIN_MS = 1000
const LONGEST_WAIT_MS = 3_600_000

/** Does something once an instant is past: of a talk that nobody began there is no message. */
function useAfter(instant: string | undefined, act: () => void): void {
  const now = useClock()
  useEffect(() => {
    if (instant === undefined) return undefined
    const left = Date.parse(instant) - now() + MARGIN_MS
    const timer = setTimeout(act, Math.min(Math.max(left, MARGIN_MS), LONGEST_WAIT_MS))
    return () => clearTimeout(timer)
  }, [instant, act, now])
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
