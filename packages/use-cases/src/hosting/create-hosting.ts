import { giveHostCommand, type HostingDeps } from './give-host-command.ts'
import { listHostSpeedDates } from './list-host-speed-dates.ts'
import { handleReport, listReports } from './reports.ts'

export type Hosting = ReturnType<typeof createHosting>

/** What those who run an event see and do while it is on. */
export function createHosting(deps: HostingDeps) {
  return {
    listSpeedDates: listHostSpeedDates.bind(undefined, deps),
    giveCommand: giveHostCommand.bind(undefined, deps),
    listReports: listReports.bind(undefined, deps),
    handleReport: handleReport.bind(undefined, deps),
  }
}
