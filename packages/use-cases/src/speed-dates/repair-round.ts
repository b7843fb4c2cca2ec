import {
  deleteSittingsOut,
  listUnpaired,
  markLeft,
  markRepaired,
  transact,
  writeSpeedDate,
} from '@stamtafel/db'
import { repairTimes } from '@stamtafel/domain'
import { formSideRound, membersOf } from './form-side-round.ts'
import type { RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** Shortly before the bell: those whose partner has left, and those who would sit out, are matched once more. */
export async function repairRound(deps: SpeedDateDeps, due: RoundDue): Promise<void> {
  const { speedDate, round } = due
  const { id: speedDateId, state } = speedDate
  const now = deps.now()
  const times = repairTimes(round, now)
  if (!times) {
    // Too late for this bell: whoever is alone after it waits, and is brought together beside the round.
    return transact(deps.db, async (tx) => {
      await writeSpeedDate(tx, speedDate, { state, now })
      await markRepaired(tx, round.id)
    })
  }
  await formSideRound(deps, {
    ...due,
    times,
    list: (tx) => listUnpaired(tx, { speedDateId, round }),
    settle: async (tx, { pairings }) => {
      const attendeeIds = membersOf(pairings)
      await markLeft(tx, { roundId: round.id, attendeeIds, at: now })
      await deleteSittingsOut(tx, { roundId: round.id, attendeeIds })
      await markRepaired(tx, round.id)
      return []
    },
  })
}
