import type { SpeedDateDetail, VenueView } from '@stamtafel/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isRefusal } from '#web/errors.ts'
import { keepTrying } from '#web/live/keep-trying.ts'
import { useLive } from '#web/live/use-live.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useEnterPlace, useVenue, venueOptions } from '#web/venue/queries.ts'

const TRY_EVERY_MS = 2000

/** Ends the attempts of a page that is gone; the next one begins where the rows say. */
let stopLeaving: (() => void) | undefined

interface WalkAway {
  readonly detail: SpeedDateDetail
  readonly isTalking: boolean
  /** It was said that one is here, and not answered yet. */
  readonly isComing: boolean
}

/**
 * Gives the place in a speed date up when its page goes, by *Back* or a swipe: out of the talk, and in no round before one says
 * *I am here* again. Said once it is so.
 */
export function useWalkAway({ detail, isTalking, isComing }: WalkAway): void {
  const { eventId, stream } = useLive()
  const queries = useQueryClient()
  const { place } = useVenue()
  const { mutateAsync: enter } = useEnterPlace()
  const toast = useToast()
  const { t } = useTexts()
  const { speedDate } = detail
  const isSettled = useRef(false)

  const goAway = useEffectEvent(() => {
    const { state } = stream.view()
    // Another tab that took over is in the same place, and whoever was put out has none.
    const isOurs = state.kind === 'open' ? state.isMediaTab : state.kind !== 'ended'
    if (!isSettled.current || !isOurs || !(isComing || isPartOf(detail, place))) return
    const sentence = isTalking ? t('between.away.talk') : t('between.away')
    const attempt = async () => {
      // Meanwhile another page may have led elsewhere.
      const now = queries.getQueryData(venueOptions(eventId).queryKey)?.place ?? place
      if (isElsewhere(now, speedDate.id)) return true
      try {
        await enter({ kind: 'foyer' })
        toast({ text: sentence })
        return true
      } catch (error) {
        return isRefusal(error)
      }
    }
    stopLeaving = keepTrying(attempt, TRY_EVERY_MS)
  })
  useEffect(() => {
    stopLeaving?.()
    // A page that is put up anew in the same breath, as React does while one develops, has not gone.
    const timer = setTimeout(() => {
      isSettled.current = true
    }, 0)
    return () => {
      clearTimeout(timer)
      goAway()
      isSettled.current = false
    }
  }, [])
}

/** In it as the rows have it, or as the answer says that came a moment before them. */
function isPartOf({ speedDate }: SpeedDateDetail, place: VenueView['place']): boolean {
  const { id, phase, myEntry } = speedDate
  if (phase === 'ended' || myEntry === null || myEntry === 'left' || isElsewhere(place, id)) return false
  return place.kind !== 'foyer' || myEntry === 'here' || myEntry === 'silent'
}

function isElsewhere(place: VenueView['place'], speedDateId: string): boolean {
  return place.kind !== 'foyer' && !('speedDateId' in place && place.speedDateId === speedDateId)
}
