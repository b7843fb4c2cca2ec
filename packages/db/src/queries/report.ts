import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { reports } from '../schema/encounter.ts'

interface NewReport {
  readonly eventId: string
  readonly byAttendeeId: string
  readonly aboutAttendeeId: string
  readonly text: string
}

/** Keeps a report for the moderators; the same words once more, before anybody has dealt with them, are one report. */
export async function insertReport(tx: Transaction, report: NewReport): Promise<void> {
  const same = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        eq(reports.byAttendeeId, report.byAttendeeId),
        eq(reports.aboutAttendeeId, report.aboutAttendeeId),
        eq(reports.text, report.text),
        isNull(reports.handledAt),
      ),
    )
    .limit(1)
  if (same.length === 0) await tx.insert(reports).values(report)
}
