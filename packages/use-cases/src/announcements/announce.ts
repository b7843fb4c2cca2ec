import {
  bumpRevision,
  insertAnnouncement,
  listAnnouncements,
  listAttendeesAt,
  transact,
  type Transaction,
} from '@stamtafel/db'
import {
  membershipOf,
  type Addressed,
  type Announcement,
  type TextsByLocale,
  type UserActor,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { refuseUnknownAddressed } from './refuse-unknown.ts'
import { presentAnnouncement } from './present-announcement.ts'

/** So many are listed; who wants to know more looks at what people tell. */
const SHOWN = 10

/** The relay takes no message beyond a size, and a stage may have thousands of people. */
const TOLD_AT_ONCE = 1000

interface Said {
  readonly eventId: string
  /** To everybody unless said otherwise. */
  readonly to?: Addressed
  readonly texts: TextsByLocale
}

/**
 * Says something to everybody at an event, to whoever is at a place of it, or to one person; it cannot be taken back, only
 * followed by another. The words go to those alone whom they are for.
 */
export async function announce(
  deps: Pick<Deps, 'db' | 'live' | 'now'>,
  actor: UserActor,
  { eventId, to = { kind: 'event' }, texts }: Said,
): Promise<Announcement> {
  const { db, now } = deps
  const { organisationId } = await authoriseEvent(db, actor, { permission: 'event.host', eventId })
  await refuseUnknownAddressed(db, { eventId, to })
  const byPersonId = membershipOf(actor, organisationId)?.personId ?? ''
  const at = now()
  const { id, revision } = await transact(db, async (tx) => ({
    id: await insertAnnouncement(tx, { eventId, to, byPersonId, texts, at }),
    revision: await countChange(tx, { eventId, to }),
  }))
  const said = await listAnnouncements(db, { eventId, after: new Date(at.getTime() - 1) })
  const stored = said.find((one) => one.id === id)
  if (!stored) throw new Error(`Announcement ${id} is not there after its commit`)
  const announcement = presentAnnouncement(stored)
  await tell(deps, { eventId, to, revision, announcement })
  return announcement
}

/** Only what everybody sees has everybody ask again who has missed it. */
async function countChange(
  tx: Transaction,
  { eventId, to }: { readonly eventId: string; readonly to: Addressed },
): Promise<number | undefined> {
  return to.kind === 'event' ? bumpRevision(tx, eventId) : undefined
}

interface Told {
  readonly eventId: string
  readonly to: Addressed
  readonly revision: number | undefined
  readonly announcement: Announcement
}

/** Hosts hear of it in any case, for their pages list what was said. */
async function tell(
  { db, live }: Pick<Deps, 'db' | 'live'>,
  { eventId, to, revision, announcement }: Told,
): Promise<void> {
  const message = { type: 'event.announced', announcement } as const
  if (to.kind === 'event') {
    return live.publish({ eventId, ...(revision !== undefined && { revision }), to: 'event', message })
  }
  const attendeeIds = await listAttendeesAt(db, { eventId, to })
  for (let from = 0; from < attendeeIds.length; from += TOLD_AT_ONCE) {
    const some = attendeeIds.slice(from, from + TOLD_AT_ONCE)
    await live.publish({ eventId, to: { attendeeIds: some }, message })
  }
  return live.publish({ eventId, to: 'hosts', message })
}

/** What hosts said lately at an event, latest first, for its hosts. */
export async function listSaid(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
): Promise<Announcement[]> {
  await authoriseEvent(db, actor, { permission: 'event.host', eventId })
  const said = await listAnnouncements(db, { eventId, most: SHOWN })
  return said.map(presentAnnouncement)
}
