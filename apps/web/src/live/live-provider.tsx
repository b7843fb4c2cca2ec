import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { call } from '../api.ts'
import { createEventStream } from './event-stream.ts'
import { takeTabId } from './tab-id.ts'
import { EventStreamContext } from './use-live.ts'

/** One name per page, however often a provider is put up and taken down. */
const tabId = takeTabId(sessionStorage, window)

interface LiveProviderProps {
  readonly eventId: string
  readonly children: ReactNode
}

/** Opens this tab's live stream of an event for as long as it stands; put it round all pages of a venue, keyed by event. */
export function LiveProvider({ eventId, children }: LiveProviderProps) {
  const queries = useQueryClient()
  const [stream] = useState(() =>
    createEventStream({
      eventId,
      tabId,
      call,
      baseUrl: `${location.origin}/api`,
      refetch: (queryKey) => void queries.invalidateQueries({ queryKey }),
    }),
  )
  useEffect(() => stream.open(), [stream])
  useEffect(() => {
    addEventListener('online', stream.retryNow)
    return () => removeEventListener('online', stream.retryNow)
  }, [stream])
  const live = useMemo(() => ({ stream, tabId, eventId }), [stream, eventId])
  return <EventStreamContext value={live}>{children}</EventStreamContext>
}
