import { ApiError } from '@stamtafel/client'
import type { MediaAccess, PlaceView } from '@stamtafel/contracts'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isRefusal, useErrorSentence } from '#web/errors.ts'
import { keepTrying } from '#web/live/keep-trying.ts'
import { useLive } from '#web/live/use-live.ts'
import { useMediaSession } from '#web/media/index.ts'
import { useToast } from '#web/ui/toast.tsx'
import { useEnterPlace, useVenue } from '#web/venue/queries.ts'

const TRY_EVERY_MS = 2000

/** What a door says that means no: others may mean later, for who calls again, but a seat that is gone is gone. */
const NO_ROOM: ReadonlySet<ApiError['code']> = new Set(['table.full', 'seat.taken', 'place.closed'])

/** A place that is entered by opening its page. */
export type PageOfPlace =
  | { readonly kind: 'table'; readonly tableId: string }
  | { readonly kind: 'stage'; readonly stageId: string }

/** A table or a stage: entered when its page opens, with its media room, and left when the page goes. */
export function useEnteredPlace(page: PageOfPlace) {
  const session = useMediaSession()
  const { stream } = useLive()
  const { place } = useVenue()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { mutateAsync: enter } = useEnterPlace()
  const [state, setState] = useState<'asking' | 'trying' | 'arrived' | 'refused'>('asking')
  const [hasArrived, setHasArrived] = useState(false)
  const room = useRef<MediaAccess>(null)
  const id = idOf(page)
  const isThere = place.kind === page.kind && idOf(place) === id
  const pageRef = useStandUp(isThere, () => enter({ kind: 'foyer' }))
  const say = (error: unknown) => toast({ text: sentence(error) ?? '' })

  const goThere = useEffectEvent(async (asked: string | undefined) => {
    // Of a page that shows another place by now.
    if (asked !== id) return true
    try {
      const { media } = await enter(page)
      if (pageRef.current === 'gone') {
        await enter({ kind: 'foyer' })
        return true
      }
      room.current = media
      if (media) session.enterRoom(media)
      setState('arrived')
      setHasArrived(true)
      return true
    } catch (error) {
      const isNo = isRefused(error)
      if (isNo && pageRef.current !== 'gone') say(error)
      setState(isNo ? 'refused' : 'trying')
      return isNo || pageRef.current === 'gone'
    }
  })
  const isAsking = useEffectEvent(() => state === 'asking')
  useEffect(() => {
    const ask = () => keepTrying(() => goThere(id), TRY_EVERY_MS)
    let stop = ask()
    // After a lost connection the place is still held, or it is not; the door says which.
    const stopHearing = stream.hear(({ type }) => {
      if (type !== 'stream.opened' || isAsking()) return
      stop()
      stop = ask()
    })
    return () => {
      stopHearing()
      stop()
    }
  }, [stream, id])

  return {
    isThere: isThere && hasArrived,
    isTrying: state === 'trying',
    isLost: state === 'refused',
    /** The media room alone, for who is on the way out; the place is the server's to free. */
    room: {
      leave: () => session.leaveRoom(),
      comeBack: () => room.current && session.enterRoom(room.current),
    },
    /** The server has freed the place by itself: there is none to give up. */
    forget: () => {
      pageRef.current = 'left'
    },
    /** Says whether one has left; whoever cannot reach the door is there as before. */
    leave: async (): Promise<boolean> => {
      session.leaveRoom()
      try {
        await enter({ kind: 'foyer' })
        pageRef.current = 'left'
        return true
      } catch (error) {
        say(error)
        if (room.current) session.enterRoom(room.current)
        return false
      }
    },
  }
}

/** Gives the place up when the page goes, unless the person left it; the answer says how the page stands. */
function useStandUp(isThere: boolean, toFoyer: () => Promise<unknown>) {
  const session = useMediaSession()
  const { stream } = useLive()
  const pageRef = useRef<'open' | 'left' | 'gone'>('open')
  const standUp = useEffectEvent(() => {
    const { state } = stream.view()
    session.leaveRoom()
    // Another tab that took over is in the same place.
    const isOurs = state.kind === 'open' && state.isMediaTab
    if (isThere && isOurs && pageRef.current === 'open') void toFoyer().catch(() => undefined)
  })
  useEffect(() => {
    pageRef.current = 'open'
    return () => {
      standUp()
      pageRef.current = 'gone'
    }
  }, [])
  return pageRef
}

function isRefused(error: unknown): boolean {
  return isRefusal(error) || (error instanceof ApiError && NO_ROOM.has(error.code))
}

function idOf(place: PageOfPlace | PlaceView): string | undefined {
  if (place.kind === 'table') return place.tableId
  return place.kind === 'stage' ? place.stageId : undefined
}
