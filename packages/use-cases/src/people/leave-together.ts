import {
  findPersonAttending,
  findPresence,
  lockPeople,
  transact,
  type StoredPresence,
  type Transaction,
} from '@stamtafel/db'
import type { AttendeeActor, EventTimes } from '@stamtafel/domain'
import { announceMove, move, type DoorDeps, type Moved } from '../places/enter-place.ts'
import { findEventTimes } from '../places/event-times.ts'
import { noSuchPerson, requireOwnEvent, type NamedPerson } from './own-event.ts'

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
  const moved = await transact(deps.db, async (tx) => {
    await lockPeople(tx, [actor.personId, personId])
    await write(tx, { personId })
    return leaveTogether(deps, tx, { actor, personId, times })
  })
  if (moved) await announceMove(deps, moved)
}

interface Together {
  readonly actor: AttendeeActor
  /** Of the other. */
  readonly personId: string
  readonly times: EventTimes
}

/** Out of the table that the two share, if they do; whoever sits elsewhere stays there. */
async function leaveTogether(
  deps: ActDeps,
  tx: Transaction,
  { actor, personId, times }: Together,
): Promise<Moved | undefined> {
  const own = await findPresence(tx, actor.personId)
  const other = await findPresence(tx, personId)
  if (!own || !other || own.eventId !== actor.eventId || !isOneTable(own, other)) return undefined
  return move(deps, tx, { actor, times, to: { kind: 'foyer' } })
}

function isOneTable(own: StoredPresence, other: StoredPresence): boolean {
  return (
    own.place.kind === 'table' && other.place.kind === 'table' && own.place.tableId === other.place.tableId
  )
}
