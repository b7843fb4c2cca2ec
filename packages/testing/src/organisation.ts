import type { Database } from '@stamtafel/db'
import { memberships, organisations, people, users } from '@stamtafel/db/schema'
import type { Role, UserActor } from '@stamtafel/domain'

/** An organisation with one signed-in person of each role. */
export async function createOrganisation(db: Database, name = 'Westerkade') {
  const organisationId = crypto.randomUUID()
  await db.insert(organisations).values({ id: organisationId, name })
  const add = (role: Role) => addMember(db, organisationId, role)
  return {
    organisationId,
    owner: await add('owner'),
    organiser: await add('organiser'),
    member: await add('member'),
  }
}

/** Adds one more signed-in person to an organisation. */
export async function addMember(db: Database, organisationId: string, role: Role): Promise<UserActor> {
  const userId = crypto.randomUUID()
  const personId = crypto.randomUUID()
  const address = `${role}-${userId.slice(0, 8)}@a.example`
  await db.insert(users).values({ id: userId, name: role, email: address })
  await db.insert(people).values({ id: personId, organisationId, userId, address, name: role })
  await db.insert(memberships).values({ organisationId, personId, role })
  return { kind: 'user', userId, memberships: [{ organisationId, personId, role }] }
}
