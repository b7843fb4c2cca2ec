import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { Api, RequestOf } from '@stamtafel/contracts'
import { call } from '../api.ts'
import { queryKeys } from '../live/query-keys.ts'
import { useLive } from '../live/use-live.ts'

type Target = RequestOf<Api['POST /events/:eventId/place']>['body']['to']

/** All that the foyer and the tables show. */
export function venueOptions(eventId: string) {
  return queryOptions({
    queryKey: queryKeys.venue(eventId),
    queryFn: () => call('GET /events/:eventId/venue', { params: { eventId } }),
  })
}

/** The venue as it is now; only within it, where it has been fetched already. */
export function useVenue() {
  const { eventId } = useLive()
  return useSuspenseQuery(venueOptions(eventId)).data
}

/** Through the door, to another place; one request after the other, so that of two pages the one that comes has the last word. */
export function useEnterPlace() {
  const { eventId, tabId } = useLive()
  const queries = useQueryClient()
  return useMutation({
    scope: { id: 'place' },
    mutationFn: (to: Target) =>
      call('POST /events/:eventId/place', { params: { eventId }, body: { tabId, to } }),
    onSuccess({ place }) {
      queries.setQueryData(venueOptions(eventId).queryKey, (venue) => venue && { ...venue, place })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.venue(eventId) }),
  })
}
