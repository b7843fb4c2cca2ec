import { listInPairings, markLeft } from '@stamtafel/db'
import { moveToWaiting } from '../places/leave-pairing.ts'
import { listLocked, takeRoundStep, type RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** After the goodbye: the pairings of a round are nobody's place any more, and their people wait for the next. */
export async function releaseRound(deps: SpeedDateDeps, due: RoundDue): Promise<void> {
  const { speedDate, round } = due
  const { id: speedDateId, eventId } = speedDate
  const { revision } = await takeRoundStep(deps, { ...due, command: 'release' }, async (tx) => {
    const people = await listLocked(tx, () => listInPairings(tx, round.id))
    const attendeeIds = people.map(({ attendeeId }) => attendeeId)
    await markLeft(tx, { roundId: round.id, attendeeIds, at: round.goodbyeUntil })
    await moveToWaiting(tx, { speedDateId, people, now: deps.now() })
  })
  const message = { type: 'speed-date.changed', speedDateId } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
}
