import type { Locale, Membership, UserActor } from '@stamtafel/domain'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'
import { authSessions, users } from '../schema/account.ts'
import { memberships, organisations, people } from '../schema/organisation.ts'

/** Hot: everything that a signed-in user asks for begins with it. Undefined when the session is over. */
export const findUserActor = prepared((db) => {
  const statement = db
    .select({
      userId: authSessions.userId,
      organisationId: memberships.organisationId,
      personId: memberships.personId,
      role: memberships.role,
    })
    .from(authSessions)
    .leftJoin(people, eq(people.userId, authSessions.userId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .where(
      and(
        eq(authSessions.token, sql.placeholder('token')),
        gt(authSessions.expiresAt, sql.placeholder('now')),
      ),
    )
    .orderBy(asc(memberships.organisationId))
    .prepare('find_user_actor')
  return async (asked: { token: string; now: Date }): Promise<UserActor | undefined> => {
    const rows = await statement.execute(asked)
    const userId = rows[0]?.userId
    if (userId === undefined) return undefined
    return { kind: 'user', userId, memberships: rows.flatMap(toMembership) }
  }
})

/** Who a user is, and where they belong. */
export async function findAccount(db: Database, userId: string) {
  const [user] = await db
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId))
  if (!user) return undefined
  const belongs = await db
    .select({
      organisationId: organisations.id,
      organisationName: organisations.name,
      role: memberships.role,
      name: people.name,
    })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(people.userId, userId))
    .orderBy(asc(organisations.name), asc(organisations.id))
  return { ...user, memberships: belongs }
}

/** The language of the account with this address; undefined where there is no account. */
export async function findLocaleOfAccount(db: Database, address: string): Promise<Locale | undefined> {
  const [found] = await db
    .select({ locale: sql<Locale>`coalesce(${people.locale}, 'en')` })
    .from(users)
    .leftJoin(people, eq(people.userId, users.id))
    .where(eq(users.email, address))
    .orderBy(asc(people.createdAt))
    .limit(1)
  return found?.locale
}

function toMembership(row: { [K in keyof Membership]: Membership[K] | null }): Membership[] {
  const { organisationId, personId, role } = row
  return organisationId && personId && role ? [{ organisationId, personId, role }] : []
}
