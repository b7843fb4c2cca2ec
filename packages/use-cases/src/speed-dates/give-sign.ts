import { findSpeedDate, transact, writeSign } from '@stamtafel/db'
import { can, DomainError, type AttendeeActor, type Sign } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

interface SignInput {
  readonly speedDateId: string
  readonly sign: Sign
}

/** Notes a sign of life of somebody in a speed date. */
export async function giveSign(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: AttendeeActor,
  { speedDateId, sign }: SignInput,
): Promise<void> {
  const { attendeeId, eventId } = actor
  const speedDate = await findSpeedDate(deps.db, speedDateId)
  if (speedDate?.eventId !== eventId || !can(actor, 'speed-date.enter', actor)) {
    throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
  }
  await transact(deps.db, (tx) => writeSign(tx, { speedDateId, attendeeId, sign, now: deps.now() }))
}
