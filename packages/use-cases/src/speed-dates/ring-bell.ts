import {
  bumpRevision,
  deleteReservationsOfRound,
  insertSittingsOut,
  listPaired,
  lockPeople,
  markEntered,
  markLeft,
  transact,
  writePlaces,
  writeRound,
  writeSpeedDate,
  type StoredRound,
  type StoredSpeedDate,
  type Transaction,
} from '@stamtafel/db'
import { advanceRound, PREVIOUS_ROOM_SECONDS, secondsAfter } from '@stamtafel/domain'
import type { SpeedDateDeps } from './speed-date-deps.ts'

type Paired = Awaited<ReturnType<typeof listPaired>>[number]

/** At the bell: whoever still wants to and can is in their pairing; whose partner did not come sits out. */
export async function ringBell(
  deps: SpeedDateDeps,
  speedDate: StoredSpeedDate,
  round: StoredRound,
): Promise<void> {
  const { id: speedDateId, eventId, state } = speedDate
  const now = deps.now()
  const talking = advanceRound(round, { type: 'ring' })
  const revision = await transact(deps.db, async (tx) => {
    await writeSpeedDate(tx, speedDate, { state, now })
    await writeRound(tx, round, talking)
    await enterPairings(tx, { speedDate, round, now })
    return bumpRevision(tx, eventId)
  })
  const { id: roundId, number } = round
  const endsAt = round.endsAt.toISOString()
  const message = { type: 'round.started', speedDateId, roundId, number, endsAt } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
}

/** The door in bulk: turns the reservations of a round into places, under the same locks as one person's move. */
async function enterPairings(
  tx: Transaction,
  { speedDate, round, now }: { speedDate: StoredSpeedDate; round: StoredRound; now: Date },
): Promise<void> {
  const { id: roundId } = round
  await lockPeople(
    tx,
    (await listPaired(tx, roundId)).map(({ personId }) => personId),
  )
  const paired = await listPaired(tx, roundId)
  const byPairing = [...Map.groupBy(paired, ({ pairingId }) => pairingId).values()]
  const coming = byPairing.map((members) => members.filter(isComing)).filter((members) => members.length > 1)
  const entered = coming.flat()
  await writePlaces(
    tx,
    entered.map((member) => toChange(member, { speedDateId: speedDate.id, roundId })),
    secondsAfter(now, PREVIOUS_ROOM_SECONDS),
  )
  // The announced bell counts, also when it is rung late: from then on people were connected to each other.
  await markEntered(tx, {
    roundId,
    attendeeIds: entered.flatMap(({ attendeeId, presence }) =>
      presence === 'connected' ? [attendeeId] : [],
    ),
    at: round.bellAt,
  })
  const stayed = new Set(entered.map(({ attendeeId }) => attendeeId))
  const missing = paired.filter(({ attendeeId }) => !stayed.has(attendeeId))
  await markLeft(tx, { roundId, attendeeIds: missing.map(({ attendeeId }) => attendeeId), at: round.bellAt })
  const alone = missing.filter(isComing).map(({ attendeeId }) => attendeeId)
  await insertSittingsOut(tx, { roundId, attendeeIds: alone, reason: 'partner-left' })
  await deleteReservationsOfRound(tx, roundId)
}

/** Away is not gone: the place is held for them (R2), and they may come to find their partner there. */
function isComing({ entry, presence, isReserved }: Paired): boolean {
  return isReserved && entry === 'here' && (presence === 'connected' || presence === 'away')
}

function toChange(
  { personId, attendeeId, eventId, pairingId, mediaRoom }: Paired,
  { speedDateId, roundId }: { speedDateId: string; roundId: string },
) {
  return {
    personId,
    attendeeId,
    eventId,
    mediaRoom,
    place: { kind: 'pairing', speedDateId, roundId, pairingId } as const,
  }
}
