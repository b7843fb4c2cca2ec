import {
  findPersonAttending,
  findPresence,
  lockCompany,
  transact,
  type StoredPresence,
  type Transaction,
} from '@stamtafel/db'
import type { AttendeeActor, EventTimes } from '@stamtafel/domain'
import { announceMove, type Aftermath } from '../places/announce-move.ts'
import { move, type DoorDeps } from '../places/enter-place.ts'
import { findEventTimes } from '../places/event-times.ts'
import { leaveTalkWith } from '../speed-dates/leave-talk-with.ts'
import { requireOwnEvent } from '../places/own-event.ts'
import { noSuchPerson, type NamedPerson } from './named-person.ts'

export type ActDeps = DoorDeps

interface Act {
  readonly actor: AttendeeActor
  readonly named: NamedPerson
}

/**
 * Writes what an act says of somebody, and leaves the talk or table that one shares with them as if by the plain
 * button: neither the other nor anybody else can tell the acts apart, not by what they see and not by its order.
 */
export async function actUpon(
  deps: ActDeps,
  { actor, named }: Act,
  write: (tx: Transaction, other: { readonly personId: string }) => Promise<void>,
): Promise<void> {
  const { eventId, attendeeId } = named
  requireOwnEvent(actor, eventId)
  const personId = await findPersonAttending(deps.db, { eventId, attendeeId })
  if (personId === undefined || personId === actor.personId) throw noSuchPerson(named)
  const times = await findEventTimes(deps.db, eventId)
  const left = await transact(deps.db, async (tx) => {
    // The other too: whoever is just sitting down beside one waits, and then finds the table closed.
    await lockCompany(tx, [actor.personId, personId])
    await write(tx, { personId })
    return leaveTogether(deps, tx, { actor, personId, times })
  })
  if (left) await announceMove(deps, left)
}

interface Together {
  readonly actor: AttendeeActor
  /** Of the other. */
  readonly personId: string
  readonly times: EventTimes
}

/** Out of the talk or the table that the two share at this event, if they do; whoever is elsewhere stays there. */
async function leaveTogether(
  deps: ActDeps,
  tx: Transaction,
  { actor, personId, times }: Together,
): Promise<Aftermath | undefined> {
  const own = await findPresence(tx, actor.personId)
  if (own?.eventId !== actor.eventId) return undefined
  const left = await leaveTalkWith(tx, { actor, otherPersonId: personId, now: deps.now() })
  if (left) return left
  const other = await findPresence(tx, personId)
  if (!other || !isOneTable(own, other)) return undefined
  return move(deps, tx, { actor, times, to: { kind: 'foyer' } })
}

function isOneTable({ place: own }: StoredPresence, { place: other }: StoredPresence): boolean {
  return own.kind === 'table' && other.kind === 'table' && own.tableId === other.tableId
}
