import type { UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { giveHostCommand, type HostingDeps } from './give-host-command.ts'
import { listHostSpeedDates } from './list-host-speed-dates.ts'
import { handleReport, listReports } from './reports.ts'

export type Hosting = ReturnType<typeof createHosting>

/** What those who run an event see and do while it is on. */
export function createHosting(deps: HostingDeps) {
  return {
    authorise: authorise.bind(undefined, deps),
    listSpeedDates: listHostSpeedDates.bind(undefined, deps),
    giveCommand: giveHostCommand.bind(undefined, deps),
    listReports: listReports.bind(undefined, deps),
    handleReport: handleReport.bind(undefined, deps),
  }
}

/** Fails for whoever may not look on while an event is run. */
async function authorise(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
): Promise<void> {
  await authoriseEvent(db, actor, { permission: 'speed-date.host', eventId })
}
