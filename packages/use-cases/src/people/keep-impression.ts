import { findYes, havePaired, transact, writeImpression } from '@stamtafel/db'
import { DomainError, maySay, revealsAt, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { findEventTimes } from '../places/event-times.ts'
import { requireOwnEvent } from '../places/own-event.ts'
import { noSuchPerson, type NamedPerson } from './named-person.ts'

type KeepDeps = Pick<Deps, 'db' | 'now'>

/** Keeps a private note about somebody with whom one shared a pairing, whatever happened later; an empty one is none. */
export async function writeNote(
  { db }: Pick<KeepDeps, 'db'>,
  actor: AttendeeActor,
  { note, ...named }: NamedPerson & { readonly note: string },
): Promise<void> {
  requireOwnEvent(actor, named.eventId)
  const between = { attendeeId: actor.attendeeId, aboutId: named.attendeeId }
  await transact(db, async (tx) => {
    if (!(await havePaired(tx, between))) throw noSuchPerson(named)
    await writeImpression(tx, between, { note })
  })
}

/** Says yes to keeping in touch, or takes it back; nothing of it depends on what the other said, and nobody is told. */
export async function keepInTouch(
  { db, now }: KeepDeps,
  actor: AttendeeActor,
  { isYes, ...named }: NamedPerson & { readonly isYes: boolean },
): Promise<void> {
  const { eventId } = named
  requireOwnEvent(actor, eventId)
  const reveal = revealsAt(await findEventTimes(db, eventId))
  const between = { attendeeId: actor.attendeeId, aboutId: named.attendeeId }
  await transact(db, async (tx) => {
    if (!(await havePaired(tx, between))) throw noSuchPerson(named)
    const wasYes = await findYes(tx, between)
    if (!maySay(isYes, { wasYes, isRevealed: reveal <= now() })) {
      throw new DomainError('event.wrong-phase', `A new yes after the reveal of event ${eventId}`)
    }
    await writeImpression(tx, between, { isYes })
  })
}
