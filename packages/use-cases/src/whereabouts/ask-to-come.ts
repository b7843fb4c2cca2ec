import {
  dropAskedMove,
  findPersonAttending,
  lockPeople,
  transact,
  writeAskedMove,
  type Database,
} from '@stamtafel/db'
import {
  ASKED_MOVE_SECONDS,
  DomainError,
  membershipOf,
  secondsAfter,
  type AskedPlace,
  type AttendeeActor,
  type UserActor,
} from '@stamtafel/domain'
import { refuseUnknownTable } from '../announcements/refuse-unknown.ts'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { requireOwnEvent } from '../places/own-event.ts'
import { stageOfEvent } from '../stages/stage-of-event.ts'
import { isHereNow } from './is-here-now.ts'

type AskDeps = Pick<Deps, 'db' | 'live' | 'now'>

interface Asked {
  readonly eventId: string
  readonly attendeeId: string
  readonly to: AskedPlace
}

/**
 * Asks somebody to come to a place; they go or stay. The answer is the same wherever they are and whether there is a seat
 * for them, so that a host learns nothing by asking (R21, R24).
 */
export async function askToCome(
  { db, live, now }: AskDeps,
  actor: UserActor,
  { eventId, attendeeId, to }: Asked,
): Promise<void> {
  const { organisationId } = await authoriseEvent(db, actor, { permission: 'event.host', eventId })
  const personId = await findPersonAttending(db, { eventId, attendeeId })
  if (!personId) throw new DomainError('attendee.not-found', `No attendee ${attendeeId} at event ${eventId}`)
  await refuseUnknown(db, { eventId, to })
  const byPersonId = membershipOf(actor, organisationId)?.personId ?? ''
  const until = secondsAfter(now(), ASKED_MOVE_SECONDS)
  await transact(db, async (tx) => {
    await lockPeople(tx, [personId])
    if (!(await isHereNow(tx, { eventId, attendeeId, personId }))) {
      throw new DomainError('attendee.not-here', `${attendeeId} is not at event ${eventId} now`)
    }
    await writeAskedMove(tx, { attendeeId, byPersonId, to, until })
  })
  await live.publish({ eventId, to: { attendeeIds: [attendeeId] }, message: { type: 'move.asked' } })
}

/** Somebody has gone where they were asked to, or stays; each of their tabs hears that nothing is asked any more. */
export async function answerAsked(
  { db, live }: AskDeps,
  actor: AttendeeActor,
  { eventId }: { readonly eventId: string },
): Promise<void> {
  requireOwnEvent(actor, eventId)
  const { attendeeId } = actor
  if (!(await dropAskedMove(db, attendeeId))) return
  await live.publish({ eventId, to: { attendeeIds: [attendeeId] }, message: { type: 'move.asked' } })
}

async function refuseUnknown(db: Database, { eventId, to }: Pick<Asked, 'eventId' | 'to'>): Promise<void> {
  if (to.kind === 'stage') await stageOfEvent(db, { eventId, stageId: to.stageId })
  if (to.kind === 'table') await refuseUnknownTable(db, { eventId, tableId: to.tableId })
}
