import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { organiseKeys } from '../organise-keys.ts'

/** What was written in the foyer or at a stage, latest first, and the way to take some of it away. */
export function useHostChat(eventId: string, channel: string) {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const written = useInfiniteQuery({
    queryKey: [...organiseKeys.chat(eventId), channel],
    queryFn: ({ pageParam }) =>
      call('GET /organise/:eventId/chat', {
        params: { eventId },
        querystring: { channel, ...(pageParam !== undefined && { before: pageParam }) },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ messages, hasMore }) => (hasMore ? messages[0]?.sequence.toString() : undefined),
    staleTime: 0,
  })
  const remove = useMutation({
    mutationFn: (messageId: string) =>
      call('DELETE /organise/:eventId/chat/:messageId', { params: { eventId, messageId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: organiseKeys.chat(eventId) }),
  })
  return {
    messages: written.data?.pages.flatMap(({ messages }) => messages.toReversed()),
    more: written.hasNextPage ? () => void written.fetchNextPage() : undefined,
    isFetchingMore: written.isFetchingNextPage,
    remove: remove.mutate,
    removing: remove.isPending ? remove.variables : undefined,
    error: sentence(remove.error ?? written.error),
  }
}
