import type { ConsentPurpose, LegalBasis, Locale } from '@stamtafel/domain'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { attendees, consents, personalLinks, registrations } from '../schema/attendee.ts'
import { people } from '../schema/organisation.ts'

interface NewPerson {
  readonly organisationId: string
  readonly address: string
  readonly name: string
  readonly locale: Locale
}

/**
 * Whoever has this address in an organisation, from now on at the latest. The row is locked.
 *
 * Until somebody has shown that the address is theirs, by a link or an account, the newest name holds.
 */
export async function findOrCreatePerson(
  tx: Transaction,
  person: NewPerson,
): Promise<{ id: string; name: string }> {
  const [found] = await tx
    .insert(people)
    .values(person)
    .onConflictDoUpdate({
      target: [people.organisationId, people.address],
      set: { address: sql`excluded.address` },
    })
    .returning({ id: people.id, name: people.name, userId: people.userId })
  if (!found) throw new Error('An upsert that returns has returned nothing')
  const { id, name, userId } = found
  if (userId !== null || (await hasComeIn(tx, id))) return { id, name }
  const given = { name: person.name, locale: person.locale }
  await tx.update(people).set(given).where(eq(people.id, id))
  await tx.update(attendees).set(given).where(eq(attendees.personId, id))
  return { id, name: person.name }
}

/** Says whether a link of this person was ever used, and lets none be used before the end of the transaction. */
async function hasComeIn(tx: Transaction, personId: string): Promise<boolean> {
  const isTheirs = eq(attendees.personId, personId)
  await tx
    .select({ id: attendees.id })
    .from(attendees)
    .where(isTheirs)
    .orderBy(asc(attendees.id))
    .for('no key update')
  const [used] = await tx
    .select({ id: personalLinks.id })
    .from(personalLinks)
    .innerJoin(attendees, eq(attendees.id, personalLinks.attendeeId))
    .where(and(isTheirs, isNotNull(personalLinks.firstUsedAt)))
    .limit(1)
  return used !== undefined
}

/** Accepts a person at an event; an attendee who is known stays as they are. */
export async function findOrCreateAttendee(
  tx: Transaction,
  attendee: { eventId: string; personId: string; name: string; locale: Locale },
): Promise<{ id: string; name: string }> {
  const { eventId, personId } = attendee
  await tx.insert(registrations).values({ eventId, personId, state: 'accepted' }).onConflictDoNothing()
  await tx.insert(attendees).values(attendee).onConflictDoNothing()
  const [found] = await tx
    .select({ id: attendees.id, name: attendees.name })
    .from(attendees)
    .where(and(eq(attendees.eventId, eventId), eq(attendees.personId, personId)))
  if (!found) throw new Error('An attendee who was just stored is missing')
  return found
}

/** Writes what a person was told or agreed to into the ledger, once for each version. */
export async function insertConsent(
  tx: Transaction,
  consent: { attendeeId: string; purpose: ConsentPurpose; basis: LegalBasis; version: string; text: string },
): Promise<void> {
  await tx.insert(consents).values(consent).onConflictDoNothing()
}

export async function insertPersonalLink(
  tx: Transaction,
  link: { attendeeId: string; secretHash: string },
): Promise<void> {
  await tx.insert(personalLinks).values(link)
}
