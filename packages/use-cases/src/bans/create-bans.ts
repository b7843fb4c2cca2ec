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

/** So many are on a page. */
const PAGE = 200

interface Searched {
  readonly eventId: string
  readonly search?: string
  /** The last attendee of the page before. */
  readonly after?: string
  /** Only those who are at the event now. */
  readonly presence?: 'here'
}

/** A page of those who are registered for an event, with their address, for its organisers. */
async function listAttendees(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId, search = '', after, presence }: Searched,
) {
  await authoriseEvent(db, actor, { permission: 'event.manage', eventId })
  const found = await listStoredAttendees(db, {
    eventId,
    search,
    after,
    isHere: presence === 'here',
    most: PAGE + 1,
  })
  return { attendees: found.slice(0, PAGE), hasMore: found.length > PAGE }
}
