import type { UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { describeHosted } from './describe-hosted.ts'

/** The speed dates of an event for whoever hosts them, with what hosts did to each. */
export async function listHostSpeedDates(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
) {
  const { revision } = await authoriseEvent(deps.db, actor, { permission: 'speed-date.host', eventId })
  return { revision, now: deps.now(), speedDates: await describeHosted(deps.db, eventId) }
}
