import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { chatMessages } from '../schema/chat.ts'
import { reports } from '../schema/encounter.ts'

interface NewReport {
  readonly eventId: string
  readonly byAttendeeId: string
  readonly aboutAttendeeId: string
  readonly text: string
  /** The message that it is about, if it is about one. */
  readonly chatMessageId?: string
}

/**
 * Keeps a report for the moderators. A message is reported once by the same person; of a person, the same words once
 * more, before anybody has dealt with them, are one report.
 */
export async function insertReport(tx: Transaction, report: NewReport): Promise<void> {
  if (report.chatMessageId !== undefined) {
    await tx.insert(reports).values(report).onConflictDoNothing()
    return
  }
  const same = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        eq(reports.byAttendeeId, report.byAttendeeId),
        eq(reports.aboutAttendeeId, report.aboutAttendeeId),
        eq(reports.text, report.text),
        isNull(reports.chatMessageId),
        isNull(reports.handledAt),
      ),
    )
    .limit(1)
  if (same.length === 0) await tx.insert(reports).values(report)
}

/** The reports of an event, newest first, by and about whom under the names they bear there, with the message if it is about one. */
export function listReports(db: Database, eventId: string) {
  const by = alias(attendees, 'by')
  const about = alias(attendees, 'about')
  return db
    .select({
      id: reports.id,
      by: { attendeeId: by.id, name: by.name },
      about: { attendeeId: about.id, name: about.name },
      text: reports.text,
      message: {
        channel: chatMessages.channel,
        text: chatMessages.text,
        at: chatMessages.createdAt,
        removedAt: chatMessages.removedAt,
      },
      at: reports.createdAt,
      handledAt: reports.handledAt,
    })
    .from(reports)
    .innerJoin(by, eq(by.id, reports.byAttendeeId))
    .innerJoin(about, eq(about.id, reports.aboutAttendeeId))
    .leftJoin(chatMessages, eq(chatMessages.id, reports.chatMessageId))
    .where(eq(reports.eventId, eventId))
    .orderBy(desc(reports.createdAt), desc(reports.id))
}

/** Notes that somebody has dealt with a report, once; false where there is no such report. */
export async function writeReportHandled(
  db: Database,
  { eventId, reportId, now }: { eventId: string; reportId: string; now: Date },
): Promise<boolean> {
  const written = await db
    .update(reports)
    .set({ handledAt: sql`coalesce(${reports.handledAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(reports.id, reportId), eq(reports.eventId, eventId)))
    .returning({ id: reports.id })
  return written.length > 0
}
