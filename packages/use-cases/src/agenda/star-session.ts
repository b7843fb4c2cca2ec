import { dropStar, writeStar } from '@stamtafel/db'
import { DomainError, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { requireOwnEvent } from '../places/own-event.ts'

interface StarWish {
  readonly eventId: string
  readonly sessionId: string
  readonly isStarred: boolean
}

/** Marks a session for this attendee alone, or takes the mark back; nobody is told, and twice is once. */
export async function starSession(
  { db }: Pick<Deps, 'db'>,
  actor: AttendeeActor,
  { eventId, sessionId, isStarred }: StarWish,
): Promise<void> {
  requireOwnEvent(actor, eventId)
  const star = { eventId, sessionId, attendeeId: actor.attendeeId }
  const isThere = await (isStarred ? writeStar(db, star) : dropStar(db, star))
  if (!isThere) throw new DomainError('session.not-found', `No session ${sessionId} at event ${eventId}`)
}
