import type { TextsByLocale } from '@stamtafel/domain'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { announcements } from '../schema/announcement.ts'
import { people } from '../schema/organisation.ts'

/** What hosts said to everybody, with the name of whoever did. */
export interface StoredAnnouncement {
  readonly id: string
  readonly texts: TextsByLocale
  readonly by: string | null
  readonly at: Date
}

/** Keeps what is said, and answers with its id. */
export async function insertAnnouncement(
  tx: Transaction,
  said: { eventId: string; byPersonId: string; texts: TextsByLocale; at: Date },
): Promise<string> {
  const { eventId, byPersonId, texts, at } = said
  const [stored] = await tx
    .insert(announcements)
    .values({ eventId, byPersonId, en: texts.en, nl: texts.nl, createdAt: at })
    .returning({ id: announcements.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  return stored.id
}

/** What was said at an event after an instant, latest first. */
export async function listAnnouncements(
  db: Database,
  { eventId, after, most }: { eventId: string; after?: Date; most: number },
): Promise<StoredAnnouncement[]> {
  const rows = await db
    .select({ row: announcements, by: people.name })
    .from(announcements)
    .leftJoin(people, eq(people.id, announcements.byPersonId))
    .where(and(eq(announcements.eventId, eventId), after && gt(announcements.createdAt, after)))
    .orderBy(desc(announcements.createdAt), desc(announcements.id))
    .limit(most)
  return rows.map(({ row: { id, en, nl, createdAt }, by }) => ({ id, texts: { en, nl }, by, at: createdAt }))
}
