import { insertBlock } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import { actUpon, type ActDeps } from './leave-together.ts'
import type { NamedPerson } from './named-person.ts'

/** *Not with this person again*: from now on they are kept apart everywhere, and one leaves what one shares with them. */
export async function blockPerson(deps: ActDeps, actor: AttendeeActor, named: NamedPerson): Promise<void> {
  const { organisationId, personId: byPersonId } = actor
  await actUpon(deps, { actor, named }, (tx, { personId: otherPersonId }) =>
    insertBlock(tx, { organisationId, byPersonId, otherPersonId }),
  )
}
