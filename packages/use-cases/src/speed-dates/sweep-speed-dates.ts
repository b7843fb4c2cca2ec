import { listDueSpeedDates } from '@stamtafel/db'
import type { SpeedDateDeps } from './speed-date-deps.ts'
import { tendSpeedDate } from './tend-speed-date.ts'

/** Tends every speed date for which something is due; one that fails stays due for the next sweep and holds up no other. */
export async function sweepSpeedDates(deps: SpeedDateDeps): Promise<void> {
  const due = await listDueSpeedDates(deps.db, deps.now())
  const tended = await Promise.allSettled(
    due.map((speedDateId) => tendSpeedDate(deps, { kind: 'timer' }, { speedDateId })),
  )
  const failures = tended.flatMap((done) => (done.status === 'rejected' ? [done.reason] : []))
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} speed dates would not go on`)
}
