import { bumpRevision, findSpeedDate, lockSpeedDate, transact, type StoredSpeedDate } from '@stamtafel/db'
import { DomainError } from '@stamtafel/domain'
import { closeRooms } from '../hosting/close-rooms.ts'
import { changeBy, writeChange } from '../hosting/write-change.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** No host has gone on for too long: the speed date stops as if one had pressed *Stop now*, and everybody is told. */
export async function stopPaused(
  deps: SpeedDateDeps,
  { id: speedDateId, eventId, fence }: StoredSpeedDate,
): Promise<void> {
  const now = deps.now()
  const { revision, mediaRooms } = await transact(deps.db, async (tx) => {
    await lockSpeedDate(tx, speedDateId)
    const speedDate = await findSpeedDate(tx, speedDateId)
    const change = speedDate?.fence === fence ? changeBy(speedDate, { type: 'stop', now }) : undefined
    if (!speedDate || !change) {
      throw new DomainError('speed-date.outdated', `Speed date ${speedDateId} has moved on`)
    }
    const rooms = await writeChange(tx, speedDate, { change, now })
    return { mediaRooms: rooms, revision: await bumpRevision(tx, eventId) }
  })
  const message = { type: 'speed-date.changed', speedDateId } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
  await closeRooms(deps, mediaRooms)
}
