import { ApiError } from '@stamtafel/client'
import type { MediaAccess } from '@stamtafel/contracts'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isRefusal, useErrorSentence } from '#web/errors.ts'
import { keepTrying } from '#web/live/keep-trying.ts'
import { useLive } from '#web/live/use-live.ts'
import { useMediaSession } from '#web/media/index.ts'
import { useToast } from '#web/ui/toast.tsx'
import { useEnterPlace, useVenue } from '#web/venue/queries.ts'

const TRY_EVERY_MS = 2000

/** What a door says that means no: others may mean later, for who calls again, but a seat that is gone is gone. */
const NO_SEAT: ReadonlySet<ApiError['code']> = new Set(['table.full', 'seat.taken', 'place.closed'])

/** The own seat at a table: taken when the page opens, with its media room, and given up when the page goes. */
export function useSeat(tableId: string) {
  const session = useMediaSession()
  const { stream } = useLive()
  const { place } = useVenue()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { mutateAsync: enter } = useEnterPlace()
  const [state, setState] = useState<'asking' | 'trying' | 'arrived' | 'refused'>('asking')
  const [hasArrived, setHasArrived] = useState(false)
  const room = useRef<MediaAccess>(null)
  const isSeated = place.kind === 'table' && place.tableId === tableId
  const pageRef = useStandUp(isSeated, () => enter({ kind: 'foyer' }))
  const say = (error: unknown) => toast({ text: sentence(error) ?? '' })

  const sitDown = useEffectEvent(async (id: string) => {
    try {
      const { media } = await enter({ kind: 'table', tableId: id })
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
      const isNo = isSeatRefused(error)
      if (isNo && pageRef.current !== 'gone') say(error)
      setState(isNo ? 'refused' : 'trying')
      return isNo || pageRef.current === 'gone'
    }
  })
  const isAsking = useEffectEvent(() => state === 'asking')
  useEffect(() => {
    const ask = () => keepTrying(() => sitDown(tableId), TRY_EVERY_MS)
    let stop = ask()
    // After a lost connection the seat is still held, or it is not; the door says which.
    const stopHearing = stream.hear(({ type }) => {
      if (type !== 'stream.opened' || isAsking()) return
      stop()
      stop = ask()
    })
    return () => {
      stopHearing()
      stop()
    }
  }, [stream, tableId])

  return {
    isSeated: isSeated && hasArrived,
    isTrying: state === 'trying',
    isLost: state === 'refused',
    /** The media room alone, for who is on the way out; the seat is the server's to free. */
    room: {
      leave: () => session.leaveRoom(),
      comeBack: () => room.current && session.enterRoom(room.current),
    },
    /** The server has freed the seat by itself: there is none to give up. */
    forget: () => {
      pageRef.current = 'left'
    },
    /** Says whether one has left; whoever cannot reach the door sits there as before. */
    async leave(): Promise<boolean> {
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

/** Gives the seat up when the page goes, unless the person left it; the answer says how the page stands. */
function useStandUp(isSeated: boolean, toFoyer: () => Promise<unknown>) {
  const session = useMediaSession()
  const { stream } = useLive()
  const pageRef = useRef<'open' | 'left' | 'gone'>('open')
  const standUp = useEffectEvent(() => {
    const { state } = stream.view()
    session.leaveRoom()
    // Another tab that took over sits on the same seat.
    const isOurs = state.kind === 'open' && state.isMediaTab
    if (isSeated && isOurs && pageRef.current === 'open') void toFoyer().catch(() => undefined)
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

function isSeatRefused(error: unknown): boolean {
  return isRefusal(error) || (error instanceof ApiError && NO_SEAT.has(error.code))
}
