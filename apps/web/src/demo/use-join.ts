import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { useLive } from '#web/live/use-live.ts'
import { useVenue } from '#web/venue/queries.ts'

/** Signs the visitor up for the speed date, as the button of the foyer does; on that the demo's organiser begins it. */
export function useJoin() {
  const { eventId } = useLive()
  const queries = useQueryClient()
  const [speedDate] = useVenue().speedDates
  const isDue = speedDate?.phase === 'scheduled' && (speedDate.myEntry ?? 'left') === 'left'
  const { mutateAsync } = useMutation({
    mutationFn: (speedDateId: string) =>
      call('PUT /events/:eventId/speed-dates/:speedDateId/entry', {
        params: { eventId, speedDateId },
        body: { state: 'joined' },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.venue(eventId) }),
  })
  return async () => {
    // Whatever comes of it, the page of the speed date says it better.
    if (isDue) await mutateAsync(speedDate.id).catch(() => undefined)
  }
}
