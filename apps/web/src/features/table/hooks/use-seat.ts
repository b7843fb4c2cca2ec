import type { PlaceAnswer } from '@stamtafel/contracts'
import { useEffect, useEffectEvent, useState } from 'react'
import { useErrorSentence } from '#web/errors.ts'
import { useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useMediaSession } from '#web/media/index.ts'
import { useToast } from '#web/ui/toast.tsx'
import { useEnterPlace, useVenue } from '#web/venue/queries.ts'

/** The own seat at a table: taken when the page opens, with its media room, and given up when the page goes. */
export function useSeat(tableId: string) {
  const session = useMediaSession()
  const { stream } = useLive()
  const { place } = useVenue()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { mutateAsync: enter } = useEnterPlace()
  const [hasArrived, setHasArrived] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  const isSeated = place.kind === 'table' && place.tableId === tableId

  const arrive = useEffectEvent(({ media }: PlaceAnswer) => {
    if (media) session.enterRoom(media)
    setHasArrived(true)
  })
  const beRefused = useEffectEvent((error: unknown) => {
    setIsRefused(true)
    toast({ text: sentence(error) ?? '' })
  })
  const standUp = useEffectEvent(() => {
    const { state } = stream.view()
    session.leaveRoom()
    // Another tab that took over sits on the same seat.
    const isOurs = state.kind === 'open' && state.isMediaTab
    if (isSeated && isOurs) void enter({ kind: 'foyer' }).catch(() => undefined)
  })
  useEffect(() => {
    void enter({ kind: 'table', tableId }).then(arrive, beRefused)
    return () => standUp()
  }, [enter, tableId])
  // After a lost connection the seat is still held, or it is not; the door says which.
  useLiveMessages((message) => {
    if (message.type !== 'stream.opened' || !hasArrived) return
    void enter({ kind: 'table', tableId }).then(arrive, beRefused)
  })

  return {
    isSeated: isSeated && hasArrived,
    isLost: isRefused,
    async leave() {
      session.leaveRoom()
      await enter({ kind: 'foyer' })
    },
  }
}
