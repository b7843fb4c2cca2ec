import { transact, writeAttendee } from '@stamtafel/db'
import { can, DomainError, type AttendeeActor, type Locale } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

/** How an attendee takes part; what is left out stays as it is. */
export interface AttendeeChange {
  readonly listensFirst?: boolean | undefined
  readonly typesAlong?: boolean | undefined
  readonly likesThrees?: boolean | undefined
  readonly locale?: Locale | undefined
}

/** Changes what an attendee may say of themselves. */
export async function changeAttendee(
  { db }: Pick<Deps, 'db'>,
  actor: AttendeeActor,
  change: AttendeeChange,
): Promise<void> {
  const { attendeeId, eventId } = actor
  if (!can(actor, 'venue.enter', actor)) throw new DomainError('event.not-found', `No event ${eventId}`)
  const { listensFirst, typesAlong, likesThrees, locale } = change
  const said = { listensFirst, typesAlong, likesThrees, locale }
  if (Object.values(said).every((value) => value === undefined)) return
  await transact(db, (tx) => writeAttendee(tx, { attendeeId, ...said }))
}
