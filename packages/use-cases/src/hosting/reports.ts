import { listReports as listStoredReports, writeReportHandled } from '@stamtafel/db'
import { chatChannelOf, DomainError, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'

/** What people at an event reported of each other, newest first, for those who look after them. */
export async function listReports(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
) {
  await authoriseEvent(db, actor, { permission: 'report.see', eventId })
  const reports = await listStoredReports(db, eventId)
  return reports.map(({ message, ...report }) => ({
    ...report,
    message: message && presentReported(message),
  }))
}

type ReportedMessage = NonNullable<Awaited<ReturnType<typeof listStoredReports>>[number]['message']>

/** In which kind of place it was said, and not in which: who sat at what table is nothing for a list (R24). */
function presentReported({ channel, removedAt, ...message }: ReportedMessage) {
  const place = chatChannelOf(channel)?.kind ?? 'foyer'
  return { ...message, place, isRemoved: removedAt !== null }
}

/** Notes that somebody has dealt with a report; doing so twice is doing it once. */
export async function handleReport(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  actor: UserActor,
  { eventId, reportId }: { readonly eventId: string; readonly reportId: string },
): Promise<void> {
  await authoriseEvent(db, actor, { permission: 'report.see', eventId })
  const isThere = await writeReportHandled(db, { eventId, reportId, now: now() })
  if (!isThere) throw new DomainError('report.not-found', `No report ${reportId} at event ${eventId}`)
}
