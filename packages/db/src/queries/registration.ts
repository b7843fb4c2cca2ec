import type { ConsentPurpose, LegalBasis, Locale } from '@stamtafel/domain'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { attendees, consents, personalLinks, registrations } from '../schema/attendee.ts'
import { people } from '../schema/organisation.ts'

/** Whoever has this address in an organisation, from now on at the latest; one who is known keeps their name. The row is locked. */
export async function findOrCreatePerson(
  tx: Transaction,
  person: { organisationId: string; address: string; name: string; locale: Locale },
): Promise<{ id: string; name: string }> {
  const [found] = await tx
    .insert(people)
    .values(person)
    .onConflictDoUpdate({
      target: [people.organisationId, people.address],
      set: { address: sql`excluded.address` },
    })
    .returning({ id: people.id, name: people.name })
  if (!found) throw new Error('An upsert that returns has returned nothing')
  return found
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
