import { insertBlock, insertReport } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import { actUpon, type ActDeps } from './leave-together.ts'
import type { NamedPerson } from './named-person.ts'

interface Report extends NamedPerson {
  readonly text: string
  /** Also *not with this person again*. */
  readonly isBlocked: boolean
}

/** Tells the moderators of somebody, and leaves what one shares with them; words are not needed. */
export async function reportPerson(
  deps: ActDeps,
  actor: AttendeeActor,
  { text, isBlocked, ...named }: Report,
): Promise<void> {
  const { organisationId, personId: byPersonId, attendeeId: byAttendeeId, eventId } = actor
  await actUpon(deps, { actor, named }, async (tx, { personId: otherPersonId }) => {
    await insertReport(tx, { eventId, byAttendeeId, aboutAttendeeId: named.attendeeId, text })
    if (isBlocked) await insertBlock(tx, { organisationId, byPersonId, otherPersonId })
  })
}
