import { ApiError } from '@stamtafel/client'
import type { MediaAccess } from '@stamtafel/contracts'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isRefusal, useErrorSentence } from '#web/errors.ts'
import { keepTrying } from '#web/live/keep-trying.ts'
import { useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useMediaSession } from '#web/media/index.ts'
import { useToast } from '#web/ui/toast.tsx'
import { useEnterPlace, useVenue } from '#web/venue/queries.ts'

const TRY_EVERY_MS = 2000

/** What a door says that means no: others may mean later, for who calls again, but a seat that is gone is gone. */
const NO_SEAT: readonly ApiError['code'][] = ['table.full', 'seat.taken', 'place.closed']

/** The own seat at a table: taken when the page opens, with its media room, and given up when the page goes. */
export function useSeat(tableId: string) {
  const session = useMediaSession()
  const { place } = useVenue()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { mutateAsync: enter } = useEnterPlace()
  const [state, setState] = useState<'asking' | 'trying' | 'arrived' | 'refused'>('asking')
  const [hasArrived, setHasArrived] = useState(false)
  const [question, askAgain] = useState(0)
  const room = useRef<MediaAccess>(null)
  const isSeated = place.kind === 'table' && place.tableId === tableId
  const page = useStandUp(isSeated, () => enter({ kind: 'foyer' }))
  const say = (error: unknown) => toast({ text: sentence(error) ?? '' })

  const sitDown = useEffectEvent(async () => {
    try {
      const { media } = await enter({ kind: 'table', tableId })
      if (page.current === 'gone') {
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
      if (isNo && page.current !== 'gone') say(error)
      setState(isNo ? 'refused' : 'trying')
      return isNo || page.current === 'gone'
    }
  })
  useEffect(() => keepTrying(() => sitDown(), TRY_EVERY_MS), [tableId, question])
  // After a lost connection the seat is still held, or it is not; the door says which.
  useLiveMessages(({ type }) => {
    if (type === 'stream.opened' && state !== 'asking') askAgain((count) => count + 1)
  })

  return {
    isSeated: isSeated && hasArrived,
    isTrying: state === 'trying',
    isLost: state === 'refused',
    /** Says whether one has left; whoever cannot reach the door sits there as before. */
    async leave(): Promise<boolean> {
      session.leaveRoom()
      try {
        await enter({ kind: 'foyer' })
        page.current = 'left'
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
  const page = useRef<'open' | 'left' | 'gone'>('open')
  const standUp = useEffectEvent(() => {
    const { state } = stream.view()
    session.leaveRoom()
    // Another tab that took over sits on the same seat.
    const isOurs = state.kind === 'open' && state.isMediaTab
    if (isSeated && isOurs && page.current === 'open') void toFoyer().catch(() => undefined)
  })
  useEffect(() => {
    page.current = 'open'
    return () => {
      standUp()
      page.current = 'gone'
    }
  }, [])
  return page
}

function isSeatRefused(error: unknown): boolean {
  return isRefusal(error) || (error instanceof ApiError && NO_SEAT.includes(error.code))
}
