import type { RoundView } from '@stamtafel/contracts'
import type { MediaRoom, MediaSession } from '#web/media/index.ts'
import { reservationTimes, type ReservationTimes } from './reservation-times.ts'
import { isPaired, ownBell } from './scene-of.ts'

/** Knows the media rooms of this person's pairings, and hands them to the session with their instants. */
export interface RoomKeeper {
  readonly knows: (pairingId: string) => boolean
  readonly learn: (room: MediaRoom) => void
  /** Once for the same instants, and again when they have moved; nothing where the room is not known yet. */
  readonly handOver: (pairingId: string, times: ReservationTimes) => void
  /** Brings the session to the rounds as the rows have them; a pairing that was among them and is no more is over. */
  readonly follow: (current: readonly RoundView[], pausedAt: string | null) => void
  /** Calls off what is reserved, so that it may be handed over anew. */
  readonly letGo: () => void
}

export function createRoomKeeper(
  session: Pick<MediaSession, 'reserve' | 'callOff' | 'leaveRoom'>,
): RoomKeeper {
  const rooms = new Map<string, MediaRoom>()
  const handed = new Map<string, ReservationTimes>()
  const seen = new Set<string>()

  const handOver: RoomKeeper['handOver'] = (pairingId, times) => {
    const room = rooms.get(pairingId)
    const before = handed.get(pairingId)
    if (!room || (before && areSame(before, times))) return
    handed.delete(pairingId)
    handed.set(pairingId, times)
    session.reserve({ ...room, ...times })
  }
  const forget = (pairingId: string) => {
    const isReserved = latestOf(handed) === pairingId
    seen.delete(pairingId)
    handed.delete(pairingId)
    session.leaveRoom(pairingId)
    if (isReserved) session.callOff()
  }

  return {
    knows: (pairingId) => rooms.has(pairingId),
    learn: ({ key, url, token }) => rooms.set(key, { key, url, token }),
    handOver,
    follow(current, pausedAt) {
      const rounds = current.filter(isPaired)
      const pairings = new Set(rounds.map(({ seat }) => seat.pairingId))
      // Rows that are older than an announcement do not know its pairing yet: only what they had can be gone.
      for (const pairingId of seen) if (!pairings.has(pairingId)) forget(pairingId)
      // The later bell last: the session keeps one reservation besides the room in which we are.
      for (const round of rounds.toSorted((a, b) => ownBell(a).getTime() - ownBell(b).getTime())) {
        seen.add(round.seat.pairingId)
        handOver(round.seat.pairingId, reservationTimes(round, pausedAt))
      }
    },
    letGo() {
      handed.clear()
      session.callOff()
    },
  }
}

function areSame(times: ReservationTimes, others: ReservationTimes): boolean {
  return (['opensAt', 'bell', 'endsAt', 'goodbyeUntil'] as const).every((key) => times[key] === others[key])
}

/** The pairing that the session keeps as its reservation: of the latest bell, and of one bell the one that was handed over last. */
function latestOf(handed: ReadonlyMap<string, ReservationTimes>): string | undefined {
  const [first, ...others] = handed
  if (!first) return undefined
  return others.reduce((latest, one) => (one[1].bell >= latest[1].bell ? one : latest), first)[0]
}
