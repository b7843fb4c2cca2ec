import { findStage, type Database, type StoredStage, type Transaction } from '@stamtafel/db'
import { DomainError } from '@stamtafel/domain'

/** A stage of this event; one of another is not there. */
export async function stageOfEvent(
  db: Database | Transaction,
  { eventId, stageId }: { readonly eventId: string; readonly stageId: string },
): Promise<StoredStage> {
  const stage = await findStage(db, stageId)
  if (stage?.eventId !== eventId) {
    throw new DomainError('stage.not-found', `No stage ${stageId} at event ${eventId}`)
  }
  return stage
}
