import type { SpeedDateDetail } from '@stamtafel/contracts'
import type { RoundPrepared } from '@stamtafel/domain'
import { useEffect, useEffectEvent, useRef } from 'react'
import { askForAccess } from '#web/call/session.ts'
import { useConnection, useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useMediaSession, type MediaRoom } from '#web/media/index.ts'

type Times = Pick<RoundPrepared, 'opensAt' | 'bell' | 'endsAt' | 'goodbyeUntil'>

/** Hands the media session each pairing's room: as the live stream announces it, or asked for after a reload. */
export function usePairingRoom({ current, speedDate }: SpeedDateDetail): void {
  const session = useMediaSession()
  const { eventId, tabId } = useLive()
  const { state } = useConnection()
  const known = useRef(new Set<string>())

  const reserve = (room: MediaRoom, times: Times) => {
    known.current.add(room.key)
    session.reserve({
      ...room,
      opensAt: Date.parse(times.opensAt),
      bell: Date.parse(times.bell),
      endsAt: Date.parse(times.endsAt),
      goodbyeUntil: Date.parse(times.goodbyeUntil),
    })
  }
  useLiveMessages((message) => {
    if (message.type !== 'round.prepared' || message.speedDateId !== speedDate.id) return
    const { seat } = message
    if (seat.kind === 'pairing' && seat.media) reserve({ key: seat.pairingId, ...seat.media }, message)
  })

  const round = current.findLast(({ seat }) => seat.kind === 'pairing')
  const pairingId = round?.seat.kind === 'pairing' ? round.seat.pairingId : undefined
  const fetchAccess = useEffectEvent(async () => {
    if (!round || pairingId === undefined || known.current.has(pairingId)) return
    try {
      const { place, reservation } = await askForAccess(eventId, tabId)
      const room = [place, reservation].find((access) => access?.key === pairingId)
      if (room) reserve(room, round)
    } catch {
      // Another tab holds the media, or the server is away: the next change asks again.
    }
  })
  const isOpen = state.kind === 'open'
  useEffect(() => {
    if (isOpen && pairingId !== undefined) void fetchAccess()
  }, [isOpen, pairingId])

  const myEntry = speedDate.myEntry
  useEffect(() => {
    if (myEntry !== 'here') session.callOff()
  }, [myEntry, session])
}
