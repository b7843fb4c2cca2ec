import { bumpRevision, transact, writeSpeedDate, type StoredSpeedDate } from '@stamtafel/db'
import { advanceSpeedDate } from '@stamtafel/domain'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** Opens the waiting place of a speed date: from now on people may say that they are here. */
export async function openGathering(deps: SpeedDateDeps, speedDate: StoredSpeedDate): Promise<void> {
  const { id: speedDateId, eventId } = speedDate
  const state = advanceSpeedDate(speedDate.state, { type: 'gather' })
  const revision = await transact(deps.db, async (tx) => {
    await writeSpeedDate(tx, speedDate, { state, now: deps.now() })
    return bumpRevision(tx, eventId)
  })
  await deps.live.publish({
    eventId,
    revision,
    to: 'event',
    message: { type: 'speed-date.changed', speedDateId },
  })
}
