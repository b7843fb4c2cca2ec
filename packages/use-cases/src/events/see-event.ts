import { listAgenda, listLounges, listSpeedDates, listStages, listTables } from '@stamtafel/db'
import { allowedTo, type Actor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { eventUrl } from '../links.ts'
import { authoriseEvent } from './authorise-event.ts'

export type SeenEvent = Awaited<ReturnType<typeof seeEvent>>

/** An event with all its parts, for those who organise it. */
export async function seeEvent(
  deps: Pick<Deps, 'db' | 'publicUrl'>,
  actor: Actor,
  { eventId }: { readonly eventId: string },
) {
  const { db } = deps
  const event = await authoriseEvent(db, actor, { permission: 'event.manage', eventId })
  const [sessions, stages, lounges, tables, speedDates] = await Promise.all([
    listAgenda(db, eventId),
    listStages(db, eventId),
    listLounges(db, eventId),
    listTables(db, eventId),
    listSpeedDates(db, eventId),
  ])
  const allowed = allowedTo(actor, { ...event, eventId })
  return { ...event, url: eventUrl(deps, event.slug), allowed, sessions, stages, lounges, tables, speedDates }
}
