import { useQuery } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { organiseKeys } from '../organise-keys.ts'

/** The speed dates of an event as their hosts see them. */
export function useHosted(eventId: string) {
  return useQuery({
    queryKey: organiseKeys.speedDates(eventId),
    queryFn: () => call('GET /organise/:eventId/speed-dates', { params: { eventId } }),
    staleTime: 0,
  })
}
