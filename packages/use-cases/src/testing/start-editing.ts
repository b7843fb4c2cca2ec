import type { Database } from '@stamtafel/db'
import { sessions, speedDates } from '@stamtafel/db/schema'
import { minutesAfter, type EventChange } from '@stamtafel/domain'
import { addMember, createGathering } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { createEvents } from '../events/create-events.ts'

/** An event of two hours that is on, whose speed date gathers in half an hour. */
export async function startEditing(db: Database) {
  const gathering = await createGathering(db, { people: 1 })
  const [noor] = gathering.actors
  if (!noor) throw new Error('Nobody came')
  const { deps, eventId, organisationId, sessionId, speedDateId } = gathering
  const startsAt = deps.now()
  const inMinutes = (minutes: number) => minutesAfter(startsAt, minutes)
  const plannedAt = inMinutes(30)
  await db
    .update(sessions)
    .set({ startsAt: plannedAt, endsAt: inMinutes(40) })
    .where(eq(sessions.id, sessionId))
  await db
    .update(speedDates)
    .set({ startsAt: plannedAt, nextStepAt: plannedAt })
    .where(eq(speedDates.id, speedDateId))
  const events = createEvents(deps)
  const organiser = await addMember(db, organisationId, 'organiser')
  const see = () => events.see(organiser, { eventId })
  return {
    ...gathering,
    noor,
    events,
    organiser,
    inMinutes,
    see,
    change: async (change: EventChange) =>
      events.change(organiser, { eventId, after: (await see()).edition, change }),
    details: {
      type: 'edit-event',
      name: 'Spring fair',
      startsAt,
      endsAt: inMinutes(120),
      timeZone: 'Europe/Amsterdam',
      locale: 'en',
    } as const,
    told: () => deps.live.published.filter((one) => one.eventId === eventId),
  }
}
