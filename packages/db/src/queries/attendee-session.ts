import { DomainError, type AttendeeActor, type Locale } from '@stamtafel/domain'
import { and, eq, gt, inArray, isNotNull, isNull, lte, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../database.ts'
import { prepared } from '../prepared.ts'
import { attendeeCodes, attendees, attendeeSessions, bans, personalLinks } from '../schema/attendee.ts'
import { events } from '../schema/event.ts'
import { people } from '../schema/organisation.ts'
import { statement, type Draft } from '../statement.ts'

const isOfBanned = and(
  eq(bans.eventId, attendees.eventId),
  eq(bans.personId, attendees.personId),
  isNull(bans.liftedAt),
)
const isBanned = sql<boolean>`exists (select 1 from ${bans} where ${isOfBanned})`

/** Hot: everything that an attendee asks for begins with it. Fails with `attendee.banned`, whenever their session ended. */
export const findAttendeeActor = prepared((db) => {
  const session = db
    .select({
      attendeeId: attendees.id,
      personId: attendees.personId,
      eventId: attendees.eventId,
      organisationId: events.organisationId,
      endedAt: attendeeSessions.endedAt,
      isBanned,
    })
    .from(attendeeSessions)
    .innerJoin(attendees, eq(attendees.id, attendeeSessions.attendeeId))
    .innerJoin(events, eq(events.id, attendees.eventId))
    .where(
      and(
        eq(attendeeSessions.secretHash, sql.placeholder('secretHash')),
        eq(attendees.eventId, sql.placeholder('eventId')),
        gt(attendeeSessions.expiresAt, sql.placeholder('now')),
      ),
    )
    .prepare('find_attendee_actor')
  return async (asked: {
    eventId: string
    secretHash: string
    now: Date
  }): Promise<AttendeeActor | undefined> => {
    const [found] = await session.execute(asked)
    if (!found) return undefined
    const { endedAt, isBanned: isRemoved, ...who } = found
    if (isRemoved) throw new DomainError('attendee.banned', `Attendee ${who.attendeeId} was removed`)
    return endedAt === null ? { kind: 'attendee', ...who } : undefined
  }
})

/** A personal link with all that its use needs to know. */
export interface StoredLink {
  readonly linkId: string
  readonly attendeeId: string
  readonly eventId: string
  readonly slug: string
  readonly eventName: string
  readonly address: string
  readonly locale: Locale
  readonly isBanned: boolean
}

const linkBySecret = statement('find_link', (db) =>
  db
    .select({
      linkId: personalLinks.id,
      attendeeId: attendees.id,
      eventId: events.id,
      slug: events.slug,
      eventName: events.name,
      address: people.address,
      locale: attendees.locale,
      isBanned,
    })
    .from(personalLinks)
    .innerJoin(attendees, eq(attendees.id, personalLinks.attendeeId))
    .innerJoin(people, eq(people.id, attendees.personId))
    .innerJoin(events, eq(events.id, attendees.eventId))
    .where(eq(personalLinks.secretHash, sql.placeholder('secretHash')))
    // Two links of one attendee at once wait for each other here, as they share no other row.
    .for('no key update', { of: attendees }),
)

/** Hot: a personal link with whom it is of; their row is locked, so that their links are used one by one. */
export async function findLink(tx: Transaction, secretHash: string): Promise<StoredLink | undefined> {
  const [found] = await linkBySecret(tx, { secretHash })
  return found
}

const used = alias(personalLinks, 'used')

const firstUse = (db: Draft) =>
  db
    .update(personalLinks)
    .set({ firstUsedAt: sql`${sql.placeholder('now')}::timestamptz` })
    .where(
      and(
        eq(personalLinks.id, sql.placeholder('linkId')),
        notExists(
          db
            .select({ id: used.id })
            .from(used)
            .where(and(eq(used.attendeeId, sql.placeholder('attendeeId')), isNotNull(used.firstUsedAt))),
        ),
      ),
    )
    .returning({ attendeeId: personalLinks.attendeeId })

interface FirstUse {
  readonly linkId: string
  readonly attendeeId: string
  readonly now: Date
}

const takeUse = statement('take_first_use', firstUse)

/** Takes the first use of an attendee's links by one of them; false when any of theirs was used before. It was found, and is locked. */
export async function takeFirstUse(tx: Transaction, use: FirstUse): Promise<boolean> {
  return (await takeUse(tx, { ...use })).length > 0
}

const enterByUse = statement('enter_by_first_use', (db) => {
  const taken = db.$with('taken').as(firstUse(db))
  return db
    .with(taken)
    .insert(attendeeSessions)
    .select(
      db
        .select({
          id: sql`uuidv7()`.as('id'),
          attendeeId: taken.attendeeId,
          secretHash: sql`${sql.placeholder('secretHash')}::text`.as('secret_hash'),
          createdAt: sql`now()`.as('created_at'),
          expiresAt: sql`${sql.placeholder('expiresAt')}::timestamptz`.as('expires_at'),
          endedAt: sql`null::timestamptz`.as('ended_at'),
        })
        .from(taken),
    )
    .returning({ id: attendeeSessions.id })
})

/** Hot: what `takeFirstUse` does, with the session that it opens; false when there was no first use to take. */
export async function enterByFirstUse(
  tx: Transaction,
  use: FirstUse & { readonly secretHash: string; readonly expiresAt: Date },
): Promise<boolean> {
  return (await enterByUse(tx, { ...use })).length > 0
}

export async function insertAttendeeSession(
  tx: Transaction,
  session: { attendeeId: string; secretHash: string; expiresAt: Date },
): Promise<void> {
  await tx.insert(attendeeSessions).values(session)
}

/** Says whether one of these secrets opens a live session of this attendee. */
export async function hasAttendeeSession(
  tx: Transaction,
  asked: { attendeeId: string; secretHashes: readonly string[]; now: Date },
): Promise<boolean> {
  if (asked.secretHashes.length === 0) return false
  const [found] = await tx
    .select({ id: attendeeSessions.id })
    .from(attendeeSessions)
    .where(
      and(
        eq(attendeeSessions.attendeeId, asked.attendeeId),
        inArray(attendeeSessions.secretHash, [...asked.secretHashes]),
        isNull(attendeeSessions.endedAt),
        gt(attendeeSessions.expiresAt, asked.now),
      ),
    )
    .limit(1)
  return found !== undefined
}

/** Ends one browser's session of an attendee, or all of theirs. */
export async function endAttendeeSessions(
  tx: Transaction,
  { attendeeId, secretHash, now }: { attendeeId: string; secretHash?: string; now: Date },
): Promise<void> {
  await tx
    .update(attendeeSessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(attendeeSessions.attendeeId, attendeeId),
        isNull(attendeeSessions.endedAt),
        secretHash === undefined ? undefined : eq(attendeeSessions.secretHash, secretHash),
      ),
    )
}

/** Replaces an attendee's code, unless theirs was made after `notSince`; says whether it did. */
export async function replaceCode(
  tx: Transaction,
  code: { attendeeId: string; codeHash: string; now: Date; notSince: Date; expiresAt: Date },
): Promise<boolean> {
  const { attendeeId, codeHash, now, notSince, expiresAt } = code
  const fresh = { codeHash, attempts: 0, createdAt: now, expiresAt }
  const replaced = await tx
    .insert(attendeeCodes)
    .values({ attendeeId, ...fresh })
    .onConflictDoUpdate({
      target: attendeeCodes.attendeeId,
      set: fresh,
      setWhere: lte(attendeeCodes.createdAt, notSince),
    })
    .returning({ attendeeId: attendeeCodes.attendeeId })
  return replaced.length > 0
}

/** An attendee's code, locked, so that its tries are counted one by one. */
export async function lockCode(tx: Transaction, attendeeId: string) {
  const [code] = await tx
    .select()
    .from(attendeeCodes)
    .where(eq(attendeeCodes.attendeeId, attendeeId))
    .for('update')
  return code
}

export async function countAttempt(tx: Transaction, attendeeId: string): Promise<void> {
  await tx
    .update(attendeeCodes)
    .set({ attempts: sql`${attendeeCodes.attempts} + 1` })
    .where(eq(attendeeCodes.attendeeId, attendeeId))
}

export async function deleteCode(tx: Transaction, attendeeId: string): Promise<void> {
  await tx.delete(attendeeCodes).where(eq(attendeeCodes.attendeeId, attendeeId))
}

export async function writeAttendee(
  tx: Transaction,
  {
    attendeeId,
    ...change
  }: {
    attendeeId: string
    listensFirst?: boolean | undefined
    typesAlong?: boolean | undefined
    likesThrees?: boolean | undefined
    locale?: Locale | undefined
  },
): Promise<void> {
  await tx.update(attendees).set(change).where(eq(attendees.id, attendeeId))
}
