import { bumpRevision, insertAnnouncement, listAnnouncements, transact } from '@stamtafel/db'
import { membershipOf, type Announcement, type TextsByLocale, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { presentAnnouncement } from './present-announcement.ts'

/** So many are listed; who wants to know more looks at what people tell. */
const SHOWN = 10

interface Said {
  readonly eventId: string
  readonly texts: TextsByLocale
}

/** Says something to everybody at an event; it cannot be taken back, only followed by another. */
export async function announce(
  { db, live, now }: Pick<Deps, 'db' | 'live' | 'now'>,
  actor: UserActor,
  { eventId, texts }: Said,
): Promise<Announcement> {
  const { organisationId } = await authoriseEvent(db, actor, { permission: 'event.host', eventId })
  const byPersonId = membershipOf(actor, organisationId)?.personId ?? ''
  const at = now()
  const { id, revision } = await transact(db, async (tx) => ({
    id: await insertAnnouncement(tx, { eventId, byPersonId, texts, at }),
    revision: await bumpRevision(tx, eventId),
  }))
  const said = await listAnnouncements(db, { eventId, most: SHOWN })
  const stored = said.find((one) => one.id === id) ?? { id, texts, by: null, at }
  const announcement = presentAnnouncement(stored)
  const message = { type: 'event.announced', announcement } as const
  await live.publish({ eventId, revision, to: 'event', message })
  return announcement
}

/** What hosts said lately to everybody at an event, latest first, for its hosts. */
export async function listSaid(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
): Promise<Announcement[]> {
  await authoriseEvent(db, actor, { permission: 'event.host', eventId })
  const said = await listAnnouncements(db, { eventId, most: SHOWN })
  return said.map(presentAnnouncement)
}
