import type { Locale } from '@stamtafel/domain'
import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { users } from '../schema/account.ts'
import { memberships, organisations, people } from '../schema/organisation.ts'

/** An organisation to be, and the one who sets it up; the address is normalised. */
export interface Founding {
  readonly organisationName: string
  readonly name: string
  readonly address: string
  readonly locale: Locale
}

export async function hasOrganisation(db: Database | Transaction): Promise<boolean> {
  const [found] = await db.select({ id: organisations.id }).from(organisations).limit(1)
  return found !== undefined
}

export async function findPersonName(db: Database, personId: string): Promise<string | undefined> {
  const [found] = await db.select({ name: people.name }).from(people).where(eq(people.id, personId))
  return found?.name
}

/** Lets nobody else found an organisation until this transaction ends. */
export async function lockOrganisations(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table ${organisations} in exclusive mode`)
}

/** Stores an organisation with its owner, whose address is not proven until they sign in. */
export async function insertOrganisation(tx: Transaction, founding: Founding): Promise<string> {
  const { organisationName, name, address, locale } = founding
  const [organisation] = await tx
    .insert(organisations)
    .values({ name: organisationName, locale })
    .returning({ id: organisations.id })
  const [user] = await tx.insert(users).values({ name, email: address }).returning({ id: users.id })
  if (!organisation || !user) throw new Error('An insert that returns has returned nothing')
  const organisationId = organisation.id
  const [person] = await tx
    .insert(people)
    .values({ organisationId, userId: user.id, address, name, locale })
    .returning({ id: people.id })
  if (!person) throw new Error('An insert that returns has returned nothing')
  await tx.insert(memberships).values({ organisationId, personId: person.id, role: 'owner' })
  return organisationId
}
