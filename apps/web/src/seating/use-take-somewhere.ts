import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api.ts'
import { useErrorSentence } from '../errors.ts'
import { queryKeys } from '../live/query-keys.ts'
import { useLive } from '../live/use-live.ts'
import { useNavigate } from '../routing/index.ts'
import { useVenuePaths } from '../venue/paths.ts'
import { venueOptions } from '../venue/queries.ts'

/**
 * *Take me somewhere*: to a table with company and its page, or the knowledge that there is none now. The seat that one
 * had is gone by then, which `onLeft` hears before the page changes.
 */
export function useTakeSomewhere(onLeft?: () => void) {
  const { eventId, tabId } = useLive()
  const queries = useQueryClient()
  const paths = useVenuePaths()
  const navigate = useNavigate()
  const sentence = useErrorSentence()
  const [isNobodyThere, setIsNobodyThere] = useState(false)
  const take = useMutation({
    mutationFn: () => call('POST /events/:eventId/somewhere', { params: { eventId }, body: { tabId } }),
    async onSuccess(answer) {
      if (answer.kind === 'nobody') {
        // What is offered instead must be empty now, not when the page was opened.
        await queries.refetchQueries({ queryKey: queryKeys.venue(eventId) })
        return setIsNobodyThere(true)
      }
      onLeft?.()
      const { place } = answer
      queries.setQueryData(venueOptions(eventId).queryKey, (venue) => venue && { ...venue, place })
      void queries.invalidateQueries({ queryKey: queryKeys.venue(eventId) })
      return place.kind === 'table' ? navigate({ href: paths.table(place.tableId) }) : undefined
    },
  })
  return {
    take: () => {
      if (!take.isPending) take.mutate()
    },
    isTaking: take.isPending,
    error: sentence(take.error),
    isNobodyThere,
    stay: () => setIsNobodyThere(false),
  }
}
