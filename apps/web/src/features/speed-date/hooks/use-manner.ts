import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { useMediaSession } from '#web/media/index.ts'
import { useVenue } from '#web/venue/queries.ts'
import type { Manner } from '../components/ways.tsx'

/** How the person takes part, shown as chosen at once; whoever chooses to listen first is muted, and is not any more when they choose to talk after that. */
export function useManner(): {
  readonly manner: Manner
  readonly change: (changes: Partial<Manner>) => void
} {
  const { event, me } = useVenue()
  const queries = useQueryClient()
  const session = useMediaSession()
  const save = useMutation({
    scope: { id: 'manner' },
    mutationFn: (body: Partial<Manner>) =>
      call('PATCH /events/:eventId/me', { params: { eventId: event.id }, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.venue(event.id) }),
  })
  const { listensFirst, typesAlong, likesThrees } = { ...me, ...(save.isPending && save.variables) }
  return {
    manner: { listensFirst, typesAlong, likesThrees },
    change(changes) {
      if (changes.listensFirst) session.setMuted(true)
      // A mute that they chose themselves stays, and whoever types along opens the microphone themselves.
      else if (listensFirst && changes.typesAlong === false) session.setMuted(false)
      save.mutate(changes)
    },
  }
}
