import { findSharedTalk, writeEntry, type Transaction } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import type { Aftermath } from '../places/announce-move.ts'
import { stepOut } from './step-out.ts'

interface Together {
  readonly actor: AttendeeActor
  /** The person behind the other. */
  readonly otherPersonId: string
  readonly now: Date
}

/**
 * Takes a breather for somebody who is in a pairing with another, or is to be: for everybody else the same as if they
 * had pressed the plain button. Undefined when the two share no pairing at the actor's event. Both are locked before, by `lockCompany`.
 */
export async function leaveTalkWith(
  tx: Transaction,
  { actor, otherPersonId, now }: Together,
): Promise<Aftermath | undefined> {
  const { eventId, personId } = actor
  const speedDateId = await findSharedTalk(tx, { eventId, personIds: [personId, otherPersonId] })
  if (speedDateId === undefined) return undefined
  await writeEntry(tx, { speedDateId, attendeeId: actor.attendeeId, state: 'paused', now })
  return stepOut(tx, { actor, speedDateId, now })
}
