import { listAgendaFor } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { requireOwnEvent } from '../places/own-event.ts'

/** Every session of the event in order, those at the same time by title, with the stars of this attendee. */
export async function seeAgenda(
  { db }: Pick<Deps, 'db'>,
  actor: AttendeeActor,
  { eventId }: { readonly eventId: string },
) {
  requireOwnEvent(actor, eventId)
  const sessions = await listAgendaFor(db, { eventId, attendeeId: actor.attendeeId })
  return {
    sessions: sessions.map(({ joined, speedDate, ...session }) => ({
      ...session,
      speedDate: speedDate && { ...speedDate, joined },
    })),
  }
}
