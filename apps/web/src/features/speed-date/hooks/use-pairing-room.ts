import type { RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import { useEffect, useEffectEvent, useState } from 'react'
import { askForAccess } from '#web/call/session.ts'
import { isRefusal } from '#web/errors.ts'
import { keepTrying } from '#web/live/keep-trying.ts'
import { useConnection, useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useMediaSession } from '#web/media/index.ts'
import { createRoomKeeper, type RoomKeeper } from '../room-keeper.ts'
import { isPaired, type PairedRound } from '../scene-of.ts'

const TRY_EVERY_MS = 2000

/**
 * Hands the media session each pairing's room: as the live stream announces it, or asked for after a reload, again and
 * again until the round is over. Bells that are moved move the reservation, rounds that are called off end it. The answer
 * hands all of it over once more, after the page has let go of it.
 */
export function usePairingRoom({ current, speedDate }: SpeedDateDetail): () => void {
  const session = useMediaSession()
  const [keeper] = useState(() => createRoomKeeper(session))
  const { myEntry, pausedAt } = speedDate
  useLiveMessages((message) => {
    if (message.type !== 'round.prepared' || message.speedDateId !== speedDate.id) return
    const { seat } = message
    if (seat.kind !== 'pairing' || !seat.media) return
    keeper.learn({ key: seat.pairingId, ...seat.media })
    keeper.handOver(seat.pairingId, {
      opensAt: Date.parse(message.opensAt),
      bell: Date.parse(message.bell),
      endsAt: Date.parse(message.endsAt),
      goodbyeUntil: Date.parse(message.goodbyeUntil),
    })
  })
  useEffect(() => keeper.follow(current, pausedAt), [keeper, current, pausedAt])
  useAskForRooms(keeper, current, pausedAt)
  useEffect(() => {
    if (myEntry !== 'here') keeper.letGo()
  }, [keeper, myEntry])

  return () => {
    keeper.letGo()
    keeper.follow(current, pausedAt)
  }
}

/** Asks for the rooms that nobody has announced to this page. */
function useAskForRooms(keeper: RoomKeeper, current: readonly RoundView[], pausedAt: string | null): void {
  const { eventId, tabId, stream } = useLive()
  const { state } = useConnection()
  const ask = useEffectEvent(async () => {
    const now = stream.view().clock?.now() ?? new Date()
    const isMissing = (round: PairedRound) =>
      !keeper.knows(round.seat.pairingId) && new Date(round.goodbyeUntil) > now
    if (!current.filter(isPaired).some(isMissing)) return true
    try {
      const { place, reservation } = await askForAccess(eventId, tabId)
      for (const access of [place, reservation]) if (access) keeper.learn(access)
      keeper.follow(current, pausedAt)
      return !current.filter(isPaired).some(isMissing)
    } catch (error) {
      // Where another tab holds the media, asking again begins when this one gets it.
      return isRefusal(error)
    }
  })
  const isOurs = state.kind === 'open' && state.isMediaTab
  const pairings = current.filter(isPaired).map(({ seat }) => seat.pairingId)
  const key = pairings.join(' ')
  useEffect(() => {
    if (!isOurs || key === '') return undefined
    return keepTrying(() => ask(), TRY_EVERY_MS)
  }, [isOurs, key])
}
