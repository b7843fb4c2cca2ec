import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { organiseKeys } from '../organise-keys.ts'

/** Times the pages that are here, all of which are asked for again. */
const AGAIN_MS = 15_000

/** Those who are registered, or of them those who are here, page after page; who comes and goes is asked for again now and then, of long lists less often. */
export function useAttendees(eventId: string, search: string, presence?: 'here') {
  return useInfiniteQuery({
    queryKey: [...organiseKeys.attendees(eventId), search, presence ?? 'all'],
    queryFn: ({ pageParam }) =>
      call('GET /organise/:eventId/attendees', {
        params: { eventId },
        querystring: {
          ...(search !== '' && { search }),
          ...(presence && { presence }),
          ...(pageParam !== undefined && { after: pageParam }),
        },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ attendees, hasMore }) => (hasMore ? attendees.at(-1)?.attendeeId : undefined),
    placeholderData: keepPreviousData,
    staleTime: againAfter,
    refetchInterval: againAfter,
  })
}

function againAfter({
  state,
}: {
  readonly state: { readonly data: { readonly pages: readonly unknown[] } | undefined }
}) {
  return AGAIN_MS * (state.data?.pages.length ?? 1)
}
