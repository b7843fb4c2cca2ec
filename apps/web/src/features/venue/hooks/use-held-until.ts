import { holdSeconds } from '@stamtafel/domain'
import { useEffect, useState } from 'react'
import { useConnection } from '../../../live/use-live.ts'
import { useVenue } from '../../../venue/queries.ts'

/** Until when the place is held for somebody whose live stream is cut, as far as this page can tell (R2). */
export function useHeldUntil(): string | undefined {
  const { state, clock } = useConnection()
  const { place } = useVenue()
  const [since, setSince] = useState<number>()
  const isCut = state.kind === 'waiting' || state.kind === 'connecting'
  useEffect(() => {
    setSince(isCut ? (clock?.now().getTime() ?? Date.now()) : undefined)
  }, [isCut, clock])
  if (since === undefined || place.kind === 'foyer') return undefined
  return new Date(since + holdSeconds(place.kind) * 1000).toISOString()
}
