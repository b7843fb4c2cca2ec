import { listSpeedDates, transact, writePublished } from '@stamtafel/db'
import { DomainError, doorsAt, type Actor } from '@stamtafel/domain'
import { tendSpeedDate } from '@stamtafel/jobs'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from './authorise-event.ts'
import { seeEvent, type SeenEvent } from './see-event.ts'

type PublishDeps = Pick<Deps, 'db' | 'jobs' | 'now' | 'publicUrl' | 'log'>

/** Opens an event to whoever has its link, and winds up its speed dates; one that is published stays as it is. */
export async function publishEvent(
  deps: PublishDeps,
  actor: Actor,
  { eventId }: { readonly eventId: string },
): Promise<SeenEvent> {
  const event = await authoriseEvent(deps.db, actor, { permission: 'event.publish', eventId })
  const now = deps.now()
  if (doorsAt({ ...event, phase: 'published' }, now) === 'over') {
    throw new DomainError('event.wrong-phase', `Event ${eventId} is over`)
  }
  const isNews = await transact(deps.db, (tx) => writePublished(tx, { eventId, now }))
  if (isNews) await windUp(deps, eventId)
  return seeEvent(deps, actor, { eventId })
}

/** Orders the first step of each speed date; what is lost here is due all the same, and the sweep finds it. */
async function windUp(deps: PublishDeps, eventId: string): Promise<void> {
  for (const { id: speedDateId, startsAt } of await listSpeedDates(deps.db, eventId)) {
    const delayMs = Math.max(0, startsAt.getTime() - deps.now().getTime())
    try {
      await deps.jobs.enqueue(tendSpeedDate, { speedDateId, at: startsAt.toISOString() }, { delayMs })
    } catch (error) {
      deps.log.warn({ speedDateId, cause: String(error) }, 'speed-date.not-enqueued')
    }
  }
}
