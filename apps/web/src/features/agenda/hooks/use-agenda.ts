import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { queryKeys } from '#web/live/query-keys.ts'

/** The programme with one's own stars. */
export function agendaOptions(eventId: string) {
  return queryOptions({
    queryKey: queryKeys.agenda(eventId),
    queryFn: () => call('GET /events/:eventId/agenda', { params: { eventId } }),
  })
}

/** Stars a session, or takes the star back; shown at once, and taken back where it could not be kept. */
export function useStar(eventId: string) {
  const queries = useQueryClient()
  const { queryKey } = agendaOptions(eventId)
  const show = (sessionId: string, isStarred: boolean) =>
    queries.setQueryData(queryKey, (agenda) => {
      const sessions = agenda?.sessions.map((session) =>
        session.id === sessionId ? { ...session, isStarred } : session,
      )
      return sessions && { ...agenda, sessions }
    })
  return useMutation({
    scope: { id: `stars-${eventId}` },
    mutationFn: ({ sessionId, isStarred }: { sessionId: string; isStarred: boolean }) =>
      call('PUT /events/:eventId/agenda/:sessionId/star', {
        params: { eventId, sessionId },
        body: { isStarred },
      }),
    onMutate: ({ sessionId, isStarred }) => {
      show(sessionId, isStarred)
    },
    onError: (_, { sessionId, isStarred }) => {
      show(sessionId, !isStarred)
    },
  })
}
