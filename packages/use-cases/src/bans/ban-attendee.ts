import {
  bumpRevision,
  dropAskedMove,
  endAttendeeSessions,
  findPersonAttending,
  findPresence,
  findRemovalMail,
  insertBan,
  listRoomsOfPerson,
  lockCompany,
  transact,
  writeBanLifted,
  type Transaction,
} from '@stamtafel/db'
import { DomainError, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { enqueueMail, orderMail } from '../mails/order-mail.ts'
import { announceLeft } from '../places/announce-left.ts'
import { leaveVenue, type LeftVenue } from '../places/leave-venue.ts'
import { putOut } from '../places/put-out.ts'

export type BanDeps = Pick<Deps, 'db' | 'jobs' | 'live' | 'media' | 'now' | 'log'>

interface Named {
  readonly eventId: string
  readonly attendeeId: string
}

interface Removed extends Named {
  /** For those who look after the event; the person does not read it. */
  readonly reason?: string
}

/** Removes somebody from an event at once and keeps them out, with every link and token that they have. */
export async function banAttendee(
  deps: BanDeps,
  actor: UserActor,
  { eventId, attendeeId, reason = '' }: Removed,
): Promise<void> {
  const personId = await authorise(deps, actor, { eventId, attendeeId })
  const ban = { eventId, personId, byUserId: actor.userId, reason }
  const { left, mediaRooms, mailId, revision } = await transact(deps.db, async (tx) => {
    await lockCompany(tx, [personId])
    const isNew = await insertBan(tx, ban)
    await dropAskedMove(tx, attendeeId)
    await endAttendeeSessions(tx, { attendeeId, now: deps.now() })
    const rooms = await listRoomsOfPerson(tx, { personId, attendeeId })
    const venueLeft = await leaveEvent(tx, { eventId, personId, now: deps.now() })
    return {
      left: venueLeft,
      mediaRooms: rooms,
      mailId: isNew ? await orderRemovalMail(tx, { eventId, attendeeId }) : undefined,
      revision: venueLeft?.revision ?? (await bumpRevision(tx, eventId)),
    }
  })
  const message = { type: 'attendee.removed' } as const
  // Asked for in this order, and neither waits for the other.
  await Promise.all([
    putOut(deps, { attendeeId, mediaRooms }),
    deps.live.publish({ eventId, revision, to: { attendeeIds: [attendeeId] }, message }),
  ])
  await enqueueMail(deps, mailId)
  if (left) await announceLeft(deps, { ...left, mediaRooms: [] })
}

/** Lets somebody come back, by their link and a mailed code. */
export async function liftBan(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: UserActor,
  { eventId, attendeeId }: Named,
): Promise<void> {
  const personId = await authorise(deps, actor, { eventId, attendeeId })
  await transact(deps.db, (tx) => writeBanLifted(tx, { eventId, personId, now: deps.now() }))
}

/** Whom to write to; an organisation without an owner has nobody, and then there is no mail. */
async function orderRemovalMail(tx: Transaction, named: Named): Promise<string | undefined> {
  const found = await findRemovalMail(tx, named)
  if (!found) return undefined
  const { address, locale, ...payload } = found
  return orderMail(tx, { kind: 'removed', address, locale, payload })
}

/** Somebody who is at another event by now may stay there. */
async function leaveEvent(
  tx: Transaction,
  { eventId, personId, now }: { eventId: string; personId: string; now: Date },
): Promise<LeftVenue | undefined> {
  const presence = await findPresence(tx, personId)
  if (presence?.eventId !== eventId) return undefined
  return leaveVenue(tx, { personId, now })
}

async function authorise(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId, attendeeId }: Named,
): Promise<string> {
  await authoriseEvent(db, actor, { permission: 'attendee.ban', eventId })
  const personId = await findPersonAttending(db, { eventId, attendeeId })
  if (!personId) throw new DomainError('attendee.not-found', `No attendee ${attendeeId} at event ${eventId}`)
  return personId
}
