import {
  bumpRevision,
  endAttendeeSessions,
  findPersonAttending,
  findPresence,
  insertBan,
  listRoomsOfPerson,
  lockPeople,
  transact,
  writeBanLifted,
} from '@stamtafel/db'
import { DomainError, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { announceLeft } from '../places/announce-left.ts'
import { leaveVenue } from '../places/leave-venue.ts'

export type BanDeps = Pick<Deps, 'db' | 'live' | 'media' | 'now' | 'log'>

interface Named {
  readonly eventId: string
  readonly attendeeId: string
}

/** Removes somebody from an event at once and keeps them out, with every link and token that they have. */
export async function banAttendee(
  deps: BanDeps,
  actor: UserActor,
  { eventId, attendeeId }: Named,
): Promise<void> {
  const personId = await authorise(deps, actor, { eventId, attendeeId })
  const { left, revision } = await transact(deps.db, async (tx) => {
    const now = deps.now()
    await lockPeople(tx, [personId])
    await insertBan(tx, { eventId, personId, byUserId: actor.userId })
    await endAttendeeSessions(tx, { attendeeId, now })
    // Somebody who is at another event by now may stay there.
    const isHere = (await findPresence(tx, personId))?.eventId === eventId
    const mediaRooms = await listRoomsOfPerson(tx, personId)
    const venueLeft = isHere ? await leaveVenue(tx, { personId, now }) : undefined
    const revision = venueLeft?.revision ?? (await bumpRevision(tx, eventId))
    return { left: venueLeft && { ...venueLeft, mediaRooms }, revision }
  })
  const message = { type: 'attendee.removed' } as const
  await deps.live.publish({ eventId, revision, to: { attendeeIds: [attendeeId] }, message })
  if (left) await announceLeft(deps, left)
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
