import { findPublicEvent, listAgenda, listSpeedDates, listStages, listTables } from '@stamtafel/db'
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
  const [sessions, tables, stages, speedDates] = await Promise.all([
    listAgenda(db, event.id),
    listTables(db, event.id),
    listStages(db, event.id),
    listSpeedDates(db, event.id),
  ])
  const [speedDate = null] = speedDates
  return {
    ...event,
    doors: doorsAt(event, now()),
    sessions,
    tables: tables.length,
    stages: stages.map(({ name }) => name),
    speedDate,
    noticeVersion: NOTICE_VERSION,
  }
}
