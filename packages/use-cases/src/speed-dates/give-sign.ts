import {
  bumpRevision,
  clearAbsence,
  findAbsence,
  findSpeedDate,
  listInside,
  lockPeople,
  transact,
  writeSign,
  type Transaction,
} from '@stamtafel/db'
import { can, DomainError, type AttendeeActor, type LiveEnvelope, type Sign } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

interface SignInput {
  readonly speedDateId: string
  readonly sign: Sign
}

/**
 * Notes a sign of life; who was waited for at the bell, and presses something, is waited for no longer (R4). To have the page
 * in sight again is not enough, as it is not for the page itself: camera and microphone stay off until a press.
 */
export async function giveSign(
  deps: Pick<Deps, 'db' | 'live' | 'now'>,
  actor: AttendeeActor,
  { speedDateId, sign }: SignInput,
): Promise<void> {
  const { attendeeId, personId, eventId } = actor
  if (!can(actor, 'speed-date.enter', actor)) throw notFound(speedDateId)
  const key = { speedDateId, attendeeId }
  const isPress = sign === 'pressed'
  const isNoted = await transact(deps.db, async (tx) => {
    // A bell that is being rung has read the signs already: only after it is there an absence to end.
    if (isPress) await lockPeople(tx, [personId])
    return writeSign(tx, { ...key, sign, now: deps.now() })
  })
  if (!isNoted && (await findSpeedDate(deps.db, speedDateId))?.eventId !== eventId)
    throw notFound(speedDateId)
  if (!isNoted || !isPress || !(await findAbsence(deps.db, key))) return
  const told = await transact(deps.db, (tx) => endAbsence(tx, { actor, speedDateId }))
  if (told) await deps.live.publish(told)
}

/** Only those are told who wait for them; everybody else sees no difference. */
async function endAbsence(
  tx: Transaction,
  { actor, speedDateId }: { actor: AttendeeActor; speedDateId: string },
): Promise<LiveEnvelope | undefined> {
  const { attendeeId, personId, eventId } = actor
  await lockPeople(tx, [personId])
  const absence = await findAbsence(tx, { speedDateId, attendeeId })
  if (!absence) return undefined
  if (!(await clearAbsence(tx, { roundId: absence.roundId, attendeeId }))) return undefined
  const attendeeIds = (await listInside(tx, [absence.pairingId])).map((one) => one.attendeeId)
  const revision = await bumpRevision(tx, eventId)
  return { eventId, revision, to: { attendeeIds }, message: { type: 'speed-date.changed', speedDateId } }
}

function notFound(speedDateId: string): DomainError {
  return new DomainError('speed-date.not-found', `No speed date ${speedDateId} for this actor`)
}
