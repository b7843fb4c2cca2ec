import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../api.ts'
import { isRefusal } from '../errors.ts'
import { queryKeys } from '../live/query-keys.ts'
import { useLive } from '../live/use-live.ts'
import { createNoteKeeper, type NoteKeeper } from './note-keeper.ts'

/** The people one met at an event, with what one keeps of them. */
export function peopleMetOptions(eventId: string) {
  return queryOptions({
    queryKey: queryKeys.peopleMet(eventId),
    queryFn: () => call('GET /events/:eventId/people-met', { params: { eventId } }),
  })
}

/**
 * What one keeps of somebody. Fetched once and then left alone: whoever is not in it was met since, in this tab, and a
 * page full of people would ask at every bell.
 */
export function useImpression(attendeeId: string) {
  const { eventId } = useLive()
  const options = peopleMetOptions(eventId)
  const kept = useQuery({ ...options, enabled: ({ state }) => state.data === undefined, staleTime: Infinity })
  const found = kept.data?.people.find((person) => person.attendeeId === attendeeId)
  return { isReady: kept.data !== undefined, note: found?.note ?? '', isYes: found?.isYes ?? false }
}

/** Says yes to keeping in touch, or takes it back, one press after the other. */
export function useKeepInTouch(attendeeId: string) {
  const { eventId } = useLive()
  const queries = useQueryClient()
  return useMutation({
    scope: { id: `keep-in-touch-${attendeeId}` },
    mutationFn: (isYes: boolean) =>
      call('PUT /events/:eventId/people-met/:attendeeId/yes', {
        params: { eventId, attendeeId },
        body: { isYes },
      }),
    onSuccess: (_, isYes) => noteYes(queries, { eventId, attendeeId, isYes }),
  })
}

/** Writes a yes that was kept into what the page knows, or asks anew where the page does not know the person yet. */
async function noteYes(
  queries: QueryClient,
  { eventId, attendeeId, isYes }: { eventId: string; attendeeId: string; isYes: boolean },
): Promise<void> {
  const options = peopleMetOptions(eventId)
  const isKnown = queries
    .getQueryData(options.queryKey)
    ?.people.some((person) => person.attendeeId === attendeeId)
  if (!isKnown) {
    await queries.fetchQuery({ ...options, staleTime: 0 })
    return
  }
  queries.setQueryData(options.queryKey, (met) => {
    const people = met?.people.map((person) =>
      person.attendeeId === attendeeId ? { ...person, isYes } : person,
    )
    return met && people && { ...met, people }
  })
}

const keepers = new WeakMap<QueryClient, Map<string, NoteKeeper>>()

function keeperFor(queries: QueryClient, eventId: string): NoteKeeper {
  const ofEvent = keepers.get(queries) ?? new Map<string, NoteKeeper>()
  keepers.set(queries, ofEvent)
  const keeper =
    ofEvent.get(eventId) ??
    createNoteKeeper({
      isRefusal,
      async save(attendeeId, note) {
        const params = { eventId, attendeeId }
        await call('PUT /events/:eventId/people-met/:attendeeId/note', { params, body: { note } })
      },
    })
  ofEvent.set(eventId, keeper)
  return keeper
}

/** What is being typed about somebody in this tab, on whichever page it was begun. */
export function useDraft(attendeeId: string) {
  const { eventId } = useLive()
  const keeper = keeperFor(useQueryClient(), eventId)
  useEffect(() => {
    document.addEventListener('visibilitychange', keeper.flush)
    return () => {
      document.removeEventListener('visibilitychange', keeper.flush)
      keeper.flush()
    }
  }, [keeper])
  const draft = useSyncExternalStore(keeper.subscribe, () => keeper.draftOf(attendeeId))
  return { draft, write: (text: string) => keeper.write(attendeeId, text), flush: keeper.flush }
}
