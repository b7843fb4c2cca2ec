import { listAttendees as listStoredAttendees } from '@stamtafel/db'
import type { UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { banAttendee, liftBan, type BanDeps } from './ban-attendee.ts'

export type Bans = ReturnType<typeof createBans>

/** Who is registered for an event, and who is no longer welcome. */
export function createBans(deps: BanDeps) {
  return {
    listAttendees: listAttendees.bind(undefined, deps),
    ban: banAttendee.bind(undefined, deps),
    lift: liftBan.bind(undefined, deps),
  }
}

/** Everybody who is registered for an event, with their address, for its organisers. */
async function listAttendees(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
) {
  await authoriseEvent(db, actor, { permission: 'event.manage', eventId })
  return listStoredAttendees(db, eventId)
}
