import { useQuery } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { organiseKeys } from '../organise-keys.ts'

const AGAIN_MS = 15_000

/** How many people are where; not every coming and going is told by the stream, so it is asked now and then as well. */
export function useWhereabouts(eventId: string) {
  return useQuery({
    queryKey: organiseKeys.places(eventId),
    queryFn: () => call('GET /organise/:eventId/places', { params: { eventId } }),
    staleTime: 0,
    refetchInterval: AGAIN_MS,
  })
}
