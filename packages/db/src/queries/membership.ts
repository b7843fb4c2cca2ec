import type { Role } from '@stamtafel/domain'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { memberships, people } from '../schema/organisation.ts'
import { statement } from '../statement.ts'

/** Joins people with what they are in their own organisation. */
export const isMembershipOf = and(
  eq(memberships.personId, people.id),
  eq(memberships.organisationId, people.organisationId),
)

const memberRoleOf = statement('find_member_role', (db) =>
  db
    .select({ role: memberships.role })
    .from(people)
    .innerJoin(memberships, isMembershipOf)
    .where(eq(people.id, sql.placeholder('personId'))),
)

/** What a person is in their organisation; null for who is no member of it. */
export async function findMemberRole(db: Database, personId: string): Promise<Role | null> {
  const [found] = await memberRoleOf(db, { personId })
  return found?.role ?? null
}
