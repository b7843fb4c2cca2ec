import { takeEdition, transact, type Transaction } from '@stamtafel/db'
import { DomainError, doorsAt, type EventChange, type LiveMessage, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { orderTending } from '../speed-dates/order-tending.ts'
import { authoriseEvent } from './authorise-event.ts'
import type { Changed, Editing } from './changed.ts'
import { addSpeedDate, editSpeedDate } from './change-speed-date.ts'
import { addTalk, editEvent, editTalk, lockProgrammeFor, removeFromProgramme } from './change-programme.ts'
import { changeRooms, isRoomChange, lockRooms } from './change-rooms.ts'
import { seeEvent, type SeenEvent } from './see-event.ts'

interface Asked {
  readonly eventId: string
  /** The number of the latest change that the organiser has seen. */
  readonly after: number
  readonly change: EventChange
}

/** Changes an event or one of its parts, unless another organiser has changed something that this one has not seen. */
export async function changeEvent(
  deps: Pick<Deps, 'db' | 'jobs' | 'live' | 'now' | 'publicUrl' | 'log'>,
  actor: UserActor,
  { eventId, after, change }: Asked,
): Promise<SeenEvent> {
  const found = await authoriseEvent(deps.db, actor, { permission: 'event.manage', eventId })
  const now = deps.now()
  if (doorsAt(found, now) === 'over') throw new DomainError('event.wrong-phase', `Event ${eventId} is over`)
  const { revision, told, speedDateIds, isDue } = await transact(deps.db, async (tx) => {
    const locked = await lockFor(tx, { eventId, change })
    const event = await takeEdition(tx, { eventId, after })
    if (!event) throw new DomainError('event.outdated', `Another edition than ${after} of event ${eventId}`)
    const changed = await apply({ tx, event, now, ...locked }, change)
    return { ...changed, revision: event.revision, isDue: event.phase === 'published' }
  })
  const messages: readonly LiveMessage[] = [{ type: 'event.changed' }, ...told]
  for (const message of messages) await deps.live.publish({ eventId, revision, to: 'event', message })
  if (isDue) for (const speedDateId of speedDateIds) await orderTending(deps, { speedDateId, now })
  return seeEvent(deps, actor, { eventId })
}

type Locked = Pick<Editing, 'atStage' | 'taken' | 'tableIds'>

/** Before the event's own row, as the door does. */
async function lockFor(tx: Transaction, asked: { eventId: string; change: EventChange }): Promise<Locked> {
  await lockProgrammeFor(tx, asked)
  return lockRooms(tx, asked)
}

function apply(editing: Editing, change: EventChange): Promise<Changed> {
  if (isRoomChange(change)) return changeRooms(editing, change)
  switch (change.type) {
    case 'edit-event':
      return editEvent(editing, change)
    case 'add-talk':
      return addTalk(editing, change)
    case 'edit-talk':
      return editTalk(editing, change)
    case 'add-speed-date':
      return addSpeedDate(editing, change)
    case 'edit-speed-date':
      return editSpeedDate(editing, change)
    case 'remove-session':
      return removeFromProgramme(editing, change)
    default:
      return change satisfies never
  }
}
