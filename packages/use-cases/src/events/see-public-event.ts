import { findPublicEvent, listAgenda } from '@stamtafel/db'
import { DomainError, doorsAt } from '@stamtafel/domain'
import { NOTICE_VERSION } from '@stamtafel/texts'
import type { Deps } from '../deps.ts'

export type SeenPublicEvent = Awaited<ReturnType<typeof seePublicEvent>>

/** A published event for anybody who has its link; a draft is not there. */
export async function seePublicEvent(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { slug }: { readonly slug: string },
) {
  const event = await findPublicEvent(db, slug)
  if (!event) throw new DomainError('event.not-found', 'No published event with this slug')
  const sessions = await listAgenda(db, event.id)
  return { ...event, doors: doorsAt(event, now()), sessions, noticeVersion: NOTICE_VERSION }
}
