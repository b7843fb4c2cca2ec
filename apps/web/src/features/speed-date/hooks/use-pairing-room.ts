import type { SpeedDateDetail } from '@stamtafel/contracts'
import type { RoundPrepared } from '@stamtafel/domain'
import { useEffect, useEffectEvent, useRef } from 'react'
import { askForAccess } from '#web/call/session.ts'
import { isRefusal } from '#web/errors.ts'
import { keepTrying } from '#web/live/keep-trying.ts'
import { useConnection, useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useMediaSession, type MediaRoom, type Reservation } from '#web/media/index.ts'

type Times = Pick<RoundPrepared, 'opensAt' | 'bell' | 'endsAt' | 'goodbyeUntil'>

const TRY_EVERY_MS = 2000

/**
 * Hands the media session each pairing's room: as the live stream announces it, or asked for after a reload, again and
 * again until the round is over; the answer does so once more after it was called off.
 */
export function usePairingRoom({ current, speedDate }: SpeedDateDetail): () => void {
  const session = useMediaSession()
  const { eventId, tabId, stream } = useLive()
  const { state } = useConnection()
  const known = useRef(new Map<string, Reservation>())

  const reserve = (room: MediaRoom, times: Times) => {
    const reservation = {
      ...room,
      opensAt: Date.parse(times.opensAt),
      bell: Date.parse(times.bell),
      endsAt: Date.parse(times.endsAt),
      goodbyeUntil: Date.parse(times.goodbyeUntil),
    }
    known.current.set(room.key, reservation)
    session.reserve(reservation)
  }
  useLiveMessages((message) => {
    if (message.type !== 'round.prepared' || message.speedDateId !== speedDate.id) return
    const { seat } = message
    if (seat.kind === 'pairing' && seat.media) reserve({ key: seat.pairingId, ...seat.media }, message)
  })

  const round = current.findLast(({ seat }) => seat.kind === 'pairing')
  const pairingId = round?.seat.kind === 'pairing' ? round.seat.pairingId : undefined
  const fetchAccess = useEffectEvent(async () => {
    const now = stream.view().clock?.now() ?? new Date()
    if (!round || pairingId === undefined || known.current.has(pairingId)) return true
    if (new Date(round.goodbyeUntil) <= now) return true
    try {
      const { place, reservation } = await askForAccess(eventId, tabId)
      const room = [place, reservation].find((access) => access?.key === pairingId)
      if (room && !known.current.has(pairingId)) reserve(room, round)
      return room !== undefined
    } catch (error) {
      // Where another tab holds the media, asking again begins when this one gets it.
      return isRefusal(error)
    }
  })
  const isOurs = state.kind === 'open' && state.isMediaTab
  useEffect(() => {
    if (!isOurs || pairingId === undefined) return undefined
    return keepTrying(() => fetchAccess(), TRY_EVERY_MS)
  }, [isOurs, pairingId])

  const myEntry = speedDate.myEntry
  useEffect(() => {
    if (myEntry !== 'here') session.callOff()
  }, [myEntry, session])

  return () => {
    const reservation = pairingId === undefined ? undefined : known.current.get(pairingId)
    if (reservation) session.reserve(reservation)
  }
}
