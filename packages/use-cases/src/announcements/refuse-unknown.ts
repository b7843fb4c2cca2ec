import {
  findPersonAttending,
  findSpeedDate,
  hasLounge,
  listTables,
  transact,
  type Database,
} from '@stamtafel/db'
import { DomainError, type Addressed } from '@stamtafel/domain'
import { isHereNow } from '../whereabouts/is-here-now.ts'
import { stageOfEvent } from '../stages/stage-of-event.ts'

interface AtEvent {
  readonly eventId: string
  readonly to: Addressed
}

/** Refuses a place that is not of this event, and a person who is not at it now and would not read what is said. */
export async function refuseUnknownAddressed(db: Database, { eventId, to }: AtEvent): Promise<void> {
  switch (to.kind) {
    case 'event':
    case 'foyer':
      return
    case 'stage':
      await stageOfEvent(db, { eventId, stageId: to.stageId })
      return
    case 'lounge':
      if (await hasLounge(db, { eventId, loungeId: to.loungeId })) return
      throw new DomainError('lounge.not-found', `No lounge ${to.loungeId} at event ${eventId}`)
    case 'table':
      await refuseUnknownTable(db, { eventId, tableId: to.tableId })
      return
    case 'speed-date':
      if ((await findSpeedDate(db, to.speedDateId))?.eventId === eventId) return
      throw new DomainError('speed-date.not-found', `No speed date ${to.speedDateId} at event ${eventId}`)
    case 'person':
      await refuseAbsent(db, { eventId, attendeeId: to.attendeeId })
      return
    default:
      to satisfies never
  }
}

/** Refuses a table of another event as one that is not there. */
export async function refuseUnknownTable(
  db: Database,
  { eventId, tableId }: { readonly eventId: string; readonly tableId: string },
): Promise<void> {
  if ((await listTables(db, eventId)).some(({ id }) => id === tableId)) return
  throw new DomainError('table.not-found', `No table ${tableId} at event ${eventId}`)
}

async function refuseAbsent(
  db: Database,
  { eventId, attendeeId }: { readonly eventId: string; readonly attendeeId: string },
): Promise<void> {
  const personId = await findPersonAttending(db, { eventId, attendeeId })
  if (!personId) throw new DomainError('attendee.not-found', `No attendee ${attendeeId} at event ${eventId}`)
  if (await transact(db, (tx) => isHereNow(tx, { eventId, attendeeId, personId }))) return
  throw new DomainError('attendee.not-here', `${attendeeId} is not at event ${eventId} now`)
}
