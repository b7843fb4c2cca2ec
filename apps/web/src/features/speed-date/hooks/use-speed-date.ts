import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api, RequestOf, SpeedDateDetail } from '@stamtafel/contracts'
import { call } from '#web/api.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { useLive } from '#web/live/use-live.ts'

export type EntrySaid = RequestOf<Api['PUT /events/:eventId/speed-dates/:speedDateId/entry']>['body']

/** A speed date as it concerns the person, kept fresh by the live stream. */
export function useSpeedDate(speedDateId: string) {
  const { eventId } = useLive()
  return useQuery({
    queryKey: queryKeys.speedDate(eventId, speedDateId),
    queryFn: () =>
      call('GET /events/:eventId/speed-dates/:speedDateId', { params: { eventId, speedDateId } }),
    staleTime: 0,
  })
}

/** Says to a speed date: I am here, I skip a round, I meet somebody else, I take a breather, I leave. */
export function useSetEntry(speedDateId: string) {
  const { eventId } = useLive()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: EntrySaid) =>
      call('PUT /events/:eventId/speed-dates/:speedDateId/entry', {
        params: { eventId, speedDateId },
        body,
      }),
    onSuccess: (detail) =>
      queries.setQueryData<SpeedDateDetail>(queryKeys.speedDate(eventId, speedDateId), (known) =>
        known && known.revision > detail.revision ? known : detail,
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.venue(eventId) }),
  })
}
