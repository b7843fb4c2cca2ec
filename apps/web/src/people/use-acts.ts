import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { queryKeys } from '../live/query-keys.ts'
import { useLive } from '../live/use-live.ts'

/** What one says of somebody to the server. */
export type Act =
  | { readonly kind: 'block'; readonly attendeeId: string }
  | {
      readonly kind: 'report'
      readonly attendeeId: string
      readonly text: string
      readonly isBlocked: boolean
    }

/** Says of somebody *not again*, or reports them; the server puts one out of what one shares with them. */
export function useAct() {
  const { eventId } = useLive()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => {
      const params = { eventId, attendeeId: act.attendeeId }
      if (act.kind === 'block') return call('POST /events/:eventId/people/:attendeeId/block', { params })
      const body = { text: act.text, isBlocked: act.isBlocked }
      return call('POST /events/:eventId/people/:attendeeId/report', { params, body })
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: queryKeys.event(eventId) }),
  })
}

/** Those of whom one said *not again*, and the way to take it back. */
export function useBlocks() {
  const { eventId } = useLive()
  const queries = useQueryClient()
  const queryKey = queryKeys.blocks(eventId)
  const blocks = useQuery({
    queryKey,
    queryFn: () => call('GET /events/:eventId/blocks', { params: { eventId } }),
    staleTime: 0,
  })
  const lift = useMutation({
    mutationFn: (blockId: string) =>
      call('DELETE /events/:eventId/blocks/:blockId', { params: { eventId, blockId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.event(eventId) }),
  })
  return { blocks: blocks.data?.blocks ?? [], lift }
}
