import { bumpRevision, findStageRole, type StoredPresence, type Transaction } from '@stamtafel/db'
import type { LiveEnvelope, LiveMessage, Place, StageRole } from '@stamtafel/domain'

/** Something that others must look at again, and who they are. */
export interface Change {
  readonly to: 'event' | 'hosts'
  readonly message: LiveMessage
}

interface Here {
  readonly attendeeId: string
  readonly place: Place
  /** What they are at a stage, if that is where they are. */
  readonly role?: StageRole | undefined
}

/** What others must look at again when somebody at this place comes, goes, drops away or is back; nothing for one of an audience. */
export function changesAt({ attendeeId, place, role }: Here): Change[] {
  switch (place.kind) {
    case 'foyer':
      return []
    case 'table':
      return [{ to: 'event', message: { type: 'table.changed', tableId: place.tableId } }]
    case 'pairing':
    case 'speed-date':
      return [{ to: 'event', message: { type: 'speed-date.changed', speedDateId: place.speedDateId } }]
    case 'stage':
      return changesOfRole({ stageId: place.stageId, attendeeId }, [role ?? 'audience'])
    default:
      return place satisfies never
  }
}

/** What others must look at again when somebody's role at a stage changes, by both of what they were and are. */
export function changesOfRole(
  { stageId, attendeeId }: { readonly stageId: string; readonly attendeeId: string },
  roles: readonly StageRole[],
): Change[] {
  if (roles.includes('on-stage')) return [{ to: 'event', message: { type: 'stage.changed', stageId } }]
  const message = { type: 'stage-role.changed', stageId, attendeeId } as const
  return roles.every((role) => role === 'audience') ? [] : [{ to: 'hosts', message }]
}

/** Counts changes at an event, last in the transaction, if everybody sees them; says how far it has come, and what to tell. */
export async function countChanges(
  tx: Transaction,
  { eventId, changes }: { eventId: string; changes: readonly Change[] },
): Promise<{ readonly revision: number | undefined; readonly told: LiveEnvelope[] }> {
  const isSeen = changes.some(({ to }) => to === 'event')
  const revision = isSeen ? await bumpRevision(tx, eventId) : undefined
  const unlike = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
  const told = unlike.map(({ to, message }): LiveEnvelope => ({
    eventId,
    ...(to === 'event' && revision !== undefined && { revision }),
    to,
    message,
  }))
  return { revision, told }
}

/** Says what others are to be told when somebody at this place drops away or is back. */
export async function tellPresence(tx: Transaction, { attendeeId, eventId, place }: StoredPresence) {
  const role = place.kind === 'stage' ? (await findStageRole(tx, attendeeId))?.role : undefined
  return countChanges(tx, { eventId, changes: changesAt({ attendeeId, place, role }) })
}
