import type { Addressed, NamedAddressed, TextsByLocale } from '@stamtafel/domain'
import { and, desc, eq, gt, isNull, ne, or } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { announcements } from '../schema/announcement.ts'
import { attendees } from '../schema/attendee.ts'
import { lounges, sessions, stages, tables } from '../schema/event.ts'
import { people } from '../schema/organisation.ts'
import { presences } from '../schema/presence.ts'
import { speedDates } from '../schema/speed-date.ts'

/** What hosts said, with the name of whoever did. */
export interface StoredAnnouncement {
  readonly id: string
  readonly to: NamedAddressed
  readonly texts: TextsByLocale
  readonly by: string | null
  readonly at: Date
}

interface Said {
  readonly eventId: string
  readonly to: Addressed
  readonly byPersonId: string
  readonly texts: TextsByLocale
  readonly at: Date
}

/** Keeps what is said, and answers with its id. */
export async function insertAnnouncement(tx: Transaction, said: Said): Promise<string> {
  const { eventId, to, byPersonId, texts, at } = said
  const [stored] = await tx
    .insert(announcements)
    .values({ eventId, ...to, byPersonId, en: texts.en, nl: texts.nl, createdAt: at })
    .returning({ id: announcements.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  return stored.id
}

interface Wanted {
  readonly eventId: string
  readonly after?: Date
  /** What is said to another person than this one is left out. */
  readonly readBy?: string
  readonly most?: number
}

/** What was said at an event after an instant, latest first. */
export async function listAnnouncements(
  db: Database,
  { eventId, after, readBy, most }: Wanted,
): Promise<StoredAnnouncement[]> {
  const { attendeeId } = announcements
  const found = db
    .select({
      row: announcements,
      by: people.name,
      stage: stages.name,
      lounge: lounges.name,
      number: tables.number,
      title: sessions.title,
      person: attendees.name,
    })
    .from(announcements)
    .leftJoin(people, eq(people.id, announcements.byPersonId))
    .leftJoin(stages, eq(stages.id, announcements.stageId))
    .leftJoin(tables, eq(tables.id, announcements.tableId))
    .leftJoin(lounges, or(eq(lounges.id, announcements.loungeId), eq(lounges.id, tables.loungeId)))
    .leftJoin(speedDates, eq(speedDates.id, announcements.speedDateId))
    .leftJoin(sessions, eq(sessions.id, speedDates.sessionId))
    .leftJoin(attendees, eq(attendees.id, attendeeId))
    .where(
      and(
        eq(announcements.eventId, eventId),
        after && gt(announcements.createdAt, after),
        readBy === undefined ? undefined : or(isNull(attendeeId), eq(attendeeId, readBy)),
      ),
    )
    .orderBy(desc(announcements.createdAt), desc(announcements.id))
  const rows = await (most === undefined ? found : found.limit(most))
  return rows.map(({ row, by, number, ...names }) => ({
    id: row.id,
    to: namedAddressed(row, {
      name: names.stage ?? names.lounge ?? names.title ?? names.person ?? '',
      number: number ?? 0,
    }),
    texts: { en: row.en, nl: row.nl },
    by,
    at: row.createdAt,
  }))
}

type Row = typeof announcements.$inferSelect

/** Which of the ids there is follows from the kind, by the checks of the table. */
function namedAddressed(row: Row, { name, number }: { name: string; number: number }): NamedAddressed {
  const { stageId, loungeId, tableId, speedDateId, attendeeId } = row
  if (stageId !== null) return { kind: 'stage', stageId, name }
  if (loungeId !== null) return { kind: 'lounge', loungeId, name }
  if (tableId !== null) return { kind: 'table', tableId, name, number }
  if (speedDateId !== null) return { kind: 'speed-date', speedDateId, name }
  if (attendeeId !== null) return { kind: 'person', attendeeId, name }
  return { kind: row.kind === 'foyer' ? 'foyer' : 'event' }
}

/** Those who are at a place of an event now, held places included; of one person that one. */
export async function listAttendeesAt(
  db: Database,
  { eventId, to }: { eventId: string; to: Exclude<Addressed, { kind: 'event' }> },
): Promise<string[]> {
  const rows = await db
    .select({ attendeeId: presences.attendeeId })
    .from(presences)
    .leftJoin(tables, eq(tables.id, presences.tableId))
    .where(and(eq(presences.eventId, eventId), ne(presences.state, 'gone'), isAt(to)))
  return rows.map(({ attendeeId }) => attendeeId)
}

function isAt(to: Exclude<Addressed, { kind: 'event' }>) {
  switch (to.kind) {
    case 'foyer':
      return eq(presences.kind, 'foyer')
    case 'stage':
      return eq(presences.stageId, to.stageId)
    case 'lounge':
      return eq(tables.loungeId, to.loungeId)
    case 'table':
      return eq(presences.tableId, to.tableId)
    case 'speed-date':
      return eq(presences.speedDateId, to.speedDateId)
    case 'person':
      return eq(presences.attendeeId, to.attendeeId)
    default:
      return to satisfies never
  }
}
