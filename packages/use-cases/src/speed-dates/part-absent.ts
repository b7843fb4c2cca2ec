import { clearOverdueAbsences, dropReservationsOf, listOverdueAbsent, markSilent } from '@stamtafel/db'
import { announceMove } from '../places/announce-move.ts'
import { leavePairing, moveToWaiting } from '../places/leave-pairing.ts'
import { aftermathOf } from './moved-people.ts'
import { listLocked, takeRoundStep, type RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** Who did not look at the bell nor since waits until they say that they are there; their partners are asked (R4, R12). */
export async function partAbsent(deps: SpeedDateDeps, due: RoundDue): Promise<void> {
  const { speedDate, round } = due
  const { id: speedDateId, eventId } = speedDate
  const now = deps.now()
  const { done: moved, revision } = await takeRoundStep(deps, due, async (tx) => {
    const people = await listLocked(tx, () => listOverdueAbsent(tx, { roundId: round.id, now }))
    const absent = people.filter(({ isOverdue }) => isOverdue)
    const attendeeIds = absent.map(({ attendeeId }) => attendeeId)
    const leaving = { speedDateId, roundId: round.id, at: now, now }
    const { deserted, ended } = await leavePairing(tx, { ...leaving, leavers: absent })
    await moveToWaiting(tx, { speedDateId, people: absent, now })
    await markSilent(tx, { speedDateId, attendeeIds, since: now })
    const dropped = await dropReservationsOf(tx, { attendeeIds, now })
    await clearOverdueAbsences(tx, { roundId: round.id, now })
    return { people: [...absent, ...deserted], ended: [...ended, ...dropped] }
  })
  await announceMove(deps, aftermathOf({ eventId, speedDateId, revision }, moved))
}
