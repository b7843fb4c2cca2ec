import { useQuery } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { organiseKeys } from '../organise-keys.ts'

/** An event for those who run it. */
export function useOrganisedEvent(eventId: string) {
  return useQuery({
    queryKey: organiseKeys.event(eventId),
    queryFn: () => call('GET /organise/:eventId', { params: { eventId } }),
    staleTime: 0,
  })
}
