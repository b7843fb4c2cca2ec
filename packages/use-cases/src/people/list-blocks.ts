import { listBlocksBy } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { requireOwnEvent } from '../places/own-event.ts'

/** Those of whom one said *not with this person again*, in the whole organisation, latest first. */
export async function listBlocks(
  { db }: Pick<Deps, 'db'>,
  actor: AttendeeActor,
  { eventId }: { readonly eventId: string },
) {
  requireOwnEvent(actor, eventId)
  return { blocks: await listBlocksBy(db, { eventId, personId: actor.personId }) }
}
