import type { Database } from '@stamtafel/db'
import { sessions, stages } from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'

interface StageOptions {
  readonly eventId: string
  readonly startsAt: Date
  /** How many talks there are, half an hour each, one after the other. */
  readonly talks?: number
}

/** Adds a stage to an event, with talks that have not begun. */
export async function addStage(db: Database, { eventId, startsAt, talks = 1 }: StageOptions) {
  const stageId = crypto.randomUUID()
  await db.insert(stages).values({ id: stageId, eventId, name: 'Main stage' })
  const sessionIds = Array.from({ length: talks }, () => crypto.randomUUID())
  await db.insert(sessions).values(
    sessionIds.map((id, index) => ({
      id,
      eventId,
      stageId,
      kind: 'talk' as const,
      title: `Talk ${index + 1}`,
      startsAt: minutesAfter(startsAt, 30 * index),
      endsAt: minutesAfter(startsAt, 30 * (index + 1)),
    })),
  )
  const [talkId = ''] = sessionIds
  return { stageId, sessionIds, talkId }
}
