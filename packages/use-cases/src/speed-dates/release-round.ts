import {
  bumpRevision,
  listInPairings,
  lockPeople,
  markLeft,
  transact,
  writePlaces,
  writeRound,
  writeSpeedDate,
  type StoredRound,
  type StoredSpeedDate,
} from '@stamtafel/db'
import { advanceRound, PREVIOUS_ROOM_SECONDS, secondsAfter } from '@stamtafel/domain'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** After the goodbye: the pairings of a round are nobody's place any more, and their people wait for the next. */
export async function releaseRound(
  deps: SpeedDateDeps,
  speedDate: StoredSpeedDate,
  round: StoredRound,
): Promise<void> {
  const { id: speedDateId, eventId, state } = speedDate
  const now = deps.now()
  const released = advanceRound(round, { type: 'release' })
  const revision = await transact(deps.db, async (tx) => {
    await writeSpeedDate(tx, speedDate, { state, now })
    await writeRound(tx, round, released)
    await lockPeople(
      tx,
      (await listInPairings(tx, round.id)).map(({ personId }) => personId),
    )
    const inside = await listInPairings(tx, round.id)
    const attendeeIds = inside.map(({ attendeeId }) => attendeeId)
    await markLeft(tx, { roundId: round.id, attendeeIds, at: round.goodbyeUntil })
    await writePlaces(
      tx,
      inside.map(({ personId, attendeeId }) => ({
        personId,
        attendeeId,
        eventId,
        place: { kind: 'speed-date' as const, speedDateId },
        mediaRoom: null,
      })),
      secondsAfter(now, PREVIOUS_ROOM_SECONDS),
    )
    return bumpRevision(tx, eventId)
  })
  await deps.live.publish({
    eventId,
    revision,
    to: 'event',
    message: { type: 'speed-date.changed', speedDateId },
  })
}
