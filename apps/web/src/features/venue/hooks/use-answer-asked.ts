import type { AskedMoveView, VenueView } from '@stamtafel/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { useLive } from '#web/live/use-live.ts'
import { useNavigate } from '#web/routing/index.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useEnterPlace, venueOptions } from '#web/venue/queries.ts'

/** Goes where a host asked one to come, or stays; going is through the same door as every other way. */
export function useAnswerAsked({ to }: AskedMoveView) {
  const { eventId } = useLive()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const sentence = useErrorSentence()
  const href = useHref(to)
  const enter = useEnterPlace()
  const answer = useMutation({
    mutationFn: () => call('DELETE /events/:eventId/asked-move', { params: { eventId } }),
  })
  const answered = () => {
    queries.setQueryData<VenueView>(
      venueOptions(eventId).queryKey,
      (venue) => venue && { ...venue, askedMove: null },
    )
    // What does not arrive goes by itself after two minutes.
    answer.mutate()
  }
  return {
    // The card may be gone by the time the door answers, and what hangs on a press must still follow.
    go: async () => {
      try {
        await enter.mutateAsync(targetOf(to))
      } catch {
        return
      }
      answered()
      await navigate({ href })
    },
    stay: answered,
    isGoing: enter.isPending,
    error: sentence(enter.error),
  }
}

/** As the door wants it, without the names. */
function targetOf(to: AskedMoveView['to']) {
  if (to.kind === 'table') return { kind: to.kind, tableId: to.tableId }
  return to.kind === 'stage' ? { kind: to.kind, stageId: to.stageId } : { kind: to.kind }
}

function useHref(to: AskedMoveView['to']): string {
  const paths = useVenuePaths()
  if (to.kind === 'table') return paths.table(to.tableId)
  return to.kind === 'stage' ? paths.stage(to.stageId) : paths.foyer
}
