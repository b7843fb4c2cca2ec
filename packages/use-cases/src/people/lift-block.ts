import { transact, writeBlockLifted } from '@stamtafel/db'
import { DomainError, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { requireOwnEvent } from '../places/own-event.ts'

/** Takes back *not with this person again*; nobody is told of that either. */
export async function liftBlock(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  actor: AttendeeActor,
  { eventId, blockId }: { readonly eventId: string; readonly blockId: string },
): Promise<void> {
  requireOwnEvent(actor, eventId)
  const { personId } = actor
  const isLifted = await transact(db, (tx) => writeBlockLifted(tx, { blockId, personId, now: now() }))
  if (!isLifted) throw new DomainError('block.not-found', `No block ${blockId} of this actor`)
}
