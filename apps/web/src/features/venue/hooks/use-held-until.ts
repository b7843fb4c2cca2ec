import { holdSeconds } from '@stamtafel/domain'
import { useState } from 'react'
import { useConnection } from '#web/live/use-live.ts'
import { useVenue } from '#web/venue/queries.ts'

/** Until when the place is held for somebody whose live stream is cut, as far as this page can tell (R2). */
export function useHeldUntil(): string | undefined {
  const { state, clock } = useConnection()
  const { place } = useVenue()
  const [cutAt, setCutAt] = useState<number>()
  const isCut = state.kind === 'waiting' || state.kind === 'connecting'
  if (isCut && cutAt === undefined && clock) setCutAt(clock.now().getTime())
  if (!isCut && cutAt !== undefined) setCutAt(undefined)
  if (cutAt === undefined || place.kind === 'foyer') return undefined
  return new Date(cutAt + holdSeconds(place.kind) * 1000).toISOString()
}
