import type { EntryState, Sign } from '@stamtafel/domain'
import { and, asc, eq, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { attendees } from '../schema/attendee.ts'
import { presences } from '../schema/presence.ts'
import { entries } from '../schema/speed-date.ts'
import { statement } from '../statement.ts'

/** More faces than the page has room for. */
const SHOWN_HERE = 12

/** An attendee's Entry as stored. */
export type StoredEntry = typeof entries.$inferSelect

interface EntryKey {
  readonly speedDateId: string
  readonly attendeeId: string
}

/** What somebody says of themselves with a press; what is left out stays as it is. */
interface EntryChange extends EntryKey {
  readonly state: EntryState
  readonly now: Date
  readonly skipsRound?: number | null | undefined
  readonly wantsElseSince?: Date | null | undefined
}

export async function findEntry(db: Database | Transaction, key: EntryKey): Promise<StoredEntry | undefined> {
  const [entry] = await db.select().from(entries).where(isOf(key))
  return entry
}

/** Sets an attendee's Entry; who says something has pressed, and has the page in sight. */
export async function writeEntry(
  tx: Transaction,
  { speedDateId, attendeeId, state, now, skipsRound, wantsElseSince }: EntryChange,
): Promise<void> {
  const said = { state, pressedAt: now, hiddenSince: null, skipsRound, wantsElseSince }
  await tx
    .insert(entries)
    .values({ speedDateId, attendeeId, ...said })
    .onConflictDoUpdate({
      target: [entries.speedDateId, entries.attendeeId],
      set: { ...said, updatedAt: sql`now()` },
    })
}

/** Notes a sign of the person before the page; false where they have no Entry. */
export async function writeSign(
  tx: Transaction,
  { sign, now, ...key }: EntryKey & { readonly sign: Sign; readonly now: Date },
): Promise<boolean> {
  const noted = await tx
    .update(entries)
    .set(SIGNED[sign](now))
    .where(isOf(key))
    .returning({ attendeeId: entries.attendeeId })
  return noted.length > 0
}

/** Notes that some who are here gave no sign of life, unless they have pressed since; says of whom. */
export async function markSilent(
  tx: Transaction,
  { speedDateId, attendeeIds, since }: { speedDateId: string; attendeeIds: readonly string[]; since: Date },
): Promise<string[]> {
  if (attendeeIds.length === 0) return []
  const silent = await tx
    .update(entries)
    .set({ state: 'silent', updatedAt: sql`now()` })
    .where(
      and(
        eq(entries.speedDateId, speedDateId),
        inArray(entries.attendeeId, [...attendeeIds]),
        eq(entries.state, 'here'),
        or(isNull(entries.pressedAt), lt(entries.pressedAt, since)),
      ),
    )
    .returning({ attendeeId: entries.attendeeId })
  return silent.map(({ attendeeId }) => attendeeId)
}

const SIGNED: { readonly [S in Sign]: (now: Date) => Partial<StoredEntry> } = {
  pressed: (now) => ({ pressedAt: now, hiddenSince: null }),
  active: (now) => ({ activeAt: now }),
  hidden: (now) => ({ hiddenSince: now }),
  seen: () => ({ hiddenSince: null }),
}

const entriesPause = statement('pause_entries', (db) => {
  const ofPerson = db
    .select({ id: attendees.id })
    .from(attendees)
    .where(eq(attendees.personId, sql.placeholder('personId')))
  return db
    .update(entries)
    .set({ state: 'paused', updatedAt: sql`now()` })
    .where(
      and(
        inArray(entries.attendeeId, ofPerson),
        inArray(entries.state, ['here', 'silent']),
        sql`${entries.speedDateId} is distinct from ${sql.placeholder('exceptIn')}::uuid`,
      ),
    )
})

/** Whoever is in a speed date, at whichever event, and goes elsewhere takes a breather until they say otherwise. */
export async function pauseEntries(
  tx: Transaction,
  { personId, exceptIn }: { personId: string; exceptIn?: string | undefined },
): Promise<void> {
  await entriesPause(tx, { personId, exceptIn: exceptIn ?? null })
}

/** Some of those who are here in a speed date, the first to come first, without those named. */
export function listHere(
  db: Database,
  { speedDateId, except }: { speedDateId: string; except: readonly string[] },
) {
  return db
    .select({ attendeeId: attendees.id, name: attendees.name })
    .from(entries)
    .innerJoin(attendees, eq(attendees.id, entries.attendeeId))
    .where(
      and(
        eq(entries.speedDateId, speedDateId),
        eq(entries.state, 'here'),
        except.length === 0 ? undefined : notInArray(attendees.personId, [...except]),
      ),
    )
    .orderBy(asc(entries.updatedAt))
    .limit(SHOWN_HERE)
}

/** Some of those who wait in a speed date at this moment, the longest first, without those named. */
export function listWaitingNow(
  db: Database,
  { speedDateId, except }: { speedDateId: string; except: readonly string[] },
) {
  return db
    .select({ attendeeId: attendees.id, name: attendees.name })
    .from(presences)
    .innerJoin(attendees, eq(attendees.id, presences.attendeeId))
    .innerJoin(
      entries,
      and(eq(entries.speedDateId, presences.speedDateId), eq(entries.attendeeId, presences.attendeeId)),
    )
    .where(
      and(
        eq(presences.speedDateId, speedDateId),
        eq(presences.kind, 'speed-date'),
        eq(presences.state, 'connected'),
        eq(entries.state, 'here'),
        except.length === 0 ? undefined : notInArray(presences.personId, [...except]),
      ),
    )
    .orderBy(asc(presences.movedAt))
    .limit(SHOWN_HERE)
}

function isOf({ speedDateId, attendeeId }: EntryKey) {
  return and(eq(entries.speedDateId, speedDateId), eq(entries.attendeeId, attendeeId))
}
