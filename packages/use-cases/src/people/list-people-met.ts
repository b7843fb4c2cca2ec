import { listPeoplePaired } from '@stamtafel/db'
import { isMutual, revealsAt, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { findEventTimes } from '../places/event-times.ts'
import { requireOwnEvent } from '../places/own-event.ts'

export type PeopleMet = Awaited<ReturnType<typeof listPeopleMet>>

/**
 * Everybody with whom an attendee shared a pairing at the event, in the order of meeting, with what they keep of them.
 * What the other said leaves the server only where both said yes, and not before the reveal.
 */
export async function listPeopleMet(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  actor: AttendeeActor,
  { eventId }: { readonly eventId: string },
) {
  requireOwnEvent(actor, eventId)
  const reveal = revealsAt(await findEventTimes(db, eventId))
  const isRevealed = reveal <= now()
  const met = await listPeoplePaired(db, { eventId, attendeeId: actor.attendeeId })
  const people = met.map(({ address, isTheirYes, isBlocked, ...person }) => {
    const mutual = isMutual({ isMine: person.isYes, isTheirs: isTheirYes, isBlocked }, isRevealed)
    return { ...person, isMutual: mutual, email: mutual ? address : null }
  })
  return { revealsAt: reveal, isRevealed, people }
}
