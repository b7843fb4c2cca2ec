import {
  bumpRevision,
  closeEmptyTable,
  deleteReservation,
  ensurePresence,
  findPresence,
  findSpeedDate,
  isBanned,
  isBlockedFrom,
  listSitters,
  lockPeople,
  lockTables,
  markLeft,
  nameTableRoom,
  pauseEntries,
  transact,
  writePlaces,
  type StoredPresence,
  type Transaction,
} from '@stamtafel/db'
import {
  can,
  decideMove,
  DomainError,
  doorsAt,
  PREVIOUS_ROOM_SECONDS,
  secondsAfter,
  type AttendeeActor,
  type EventTimes,
  type LiveMessage,
  type MoveFacts,
  type MoveRequest,
  type Place,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { findEventTimes } from './event-times.ts'

export type DoorDeps = Pick<Deps, 'db' | 'live' | 'now' | 'secrets'>

/** Where a person is after they went through the door, and the media room of that place. */
export interface Entered {
  readonly place: Place
  readonly mediaRoom: string | null
  readonly hasMoved: boolean
}

/** Moves one person to a place, if it is open to them, and tells the event; asking for where one is changes nothing. */
export async function enterPlace(deps: DoorDeps, actor: AttendeeActor, to: MoveRequest): Promise<Entered> {
  const { organisationId, eventId } = actor
  if (!can(actor, 'venue.enter', { organisationId, eventId })) {
    throw new DomainError('event.not-found', `No event ${eventId} for this actor`)
  }
  const times = await findEventTimes(deps.db, eventId)
  const moved = await transact(deps.db, (tx) => move(deps, tx, { actor, to, times }))
  if (!moved.revision) return moved
  await announce(deps, { actor, revision: moved.revision, tables: moved.tables })
  return moved
}

interface Move {
  readonly actor: AttendeeActor
  readonly to: MoveRequest
  readonly times: EventTimes
}

/** The door within a transaction of the caller's; the locks are people, tables, revision, in this order. */
export async function move(deps: Pick<DoorDeps, 'now' | 'secrets'>, tx: Transaction, asked: Move) {
  const { actor, to } = asked
  const now = deps.now()
  await lockPeople(tx, [actor.personId])
  await ensurePresence(tx, actor, now)
  const presence = await findPresence(tx, actor.personId)
  if (!presence) throw new Error('A presence that was just made sure of is missing')
  const tables = await lockTables(tx, [...new Set([tableOf(presence.place), tableOf(to)].flatMap(some))])
  const facts = await readFacts(tx, { ...asked, presence, tables, now })
  const decision = decideMove(facts, to)
  if (decision.kind === 'refuse') throw new DomainError(decision.code, `${to.kind} for ${actor.attendeeId}`)
  if (decision.kind === 'stay') {
    const isHere = presence.eventId === actor.eventId
    return { place: facts.place, mediaRoom: isHere ? presence.mediaRoom : null, hasMoved: false, tables: [] }
  }

  const place = decision.to
  await leaveBehind(tx, { presence, to: place, now })
  const mediaRoom = await roomFor(deps, tx, { place, tables })
  const { personId, attendeeId, eventId } = actor
  const change = { personId, attendeeId, eventId, place, mediaRoom }
  await writePlaces(tx, [change], secondsAfter(now, PREVIOUS_ROOM_SECONDS))
  const left = tableOf(presence.place)
  if (left && left !== tableOf(place)) await closeEmptyTable(tx, left)
  const revision = await bumpRevision(tx, eventId)
  return { place, mediaRoom, hasMoved: true, revision, tables: tables.map(({ id }) => id) }
}

async function readFacts(
  tx: Transaction,
  asked: Move & { presence: StoredPresence; tables: Awaited<ReturnType<typeof lockTables>>; now: Date },
): Promise<MoveFacts> {
  const { actor, to, presence, tables, times, now } = asked
  const { personId, eventId } = actor
  // A place at another event is nowhere as seen from this one.
  const place: Place = presence.eventId === eventId ? presence.place : { kind: 'foyer' }
  const facts = { place, isBanned: await isBanned(tx, { eventId, personId }), doors: doorsAt(times, now) }
  if (to.kind === 'speed-date') {
    const found = await findSpeedDate(tx, to.speedDateId)
    const speedDate =
      found?.eventId === eventId ? { speedDateId: found.id, phase: found.state.phase } : undefined
    return { ...facts, speedDate }
  }
  const table = to.kind === 'table' && tables.find(({ id }) => id === to.tableId)
  if (!table || table.eventId !== eventId) return facts
  const sitters = await listSitters(tx, { tableId: table.id, except: personId })
  const isBlocked = await isBlockedFrom(tx, { personId, others: sitters.map((sitter) => sitter.personId) })
  const taken = sitters.flatMap(({ seat }) => (seat === null ? [] : [seat]))
  return { ...facts, table: { tableId: table.id, seats: table.seats, taken, isBlocked } }
}

/** What somebody gives up by going elsewhere: the pairing, and the rounds until they say *I am here* again. */
async function leaveBehind(
  tx: Transaction,
  { presence, to, now }: { presence: StoredPresence; to: Place; now: Date },
): Promise<void> {
  const { place, attendeeId, personId } = presence
  if (place.kind === 'pairing') await markLeft(tx, { pairingId: place.pairingId, attendeeId, at: now })
  if (to.kind === 'speed-date') return
  await pauseEntries(tx, attendeeId)
  await deleteReservation(tx, personId)
}

async function roomFor(
  deps: Pick<DoorDeps, 'secrets'>,
  tx: Transaction,
  { place, tables }: { place: Place; tables: Awaited<ReturnType<typeof lockTables>> },
): Promise<string | null> {
  if (place.kind !== 'table') return null
  const named = tables.find(({ id }) => id === place.tableId)?.mediaRoom
  if (named) return named
  const mediaRoom = deps.secrets.roomName()
  await nameTableRoom(tx, { tableId: place.tableId, mediaRoom })
  return mediaRoom
}

/** Tells the event which tables have changed, and the person's own tabs that they have moved. */
export async function announce(
  deps: Pick<DoorDeps, 'live'>,
  { actor, revision, tables }: { actor: AttendeeActor; revision: number; tables: readonly string[] },
): Promise<void> {
  const { eventId, attendeeId } = actor
  const changes: LiveMessage[] = tables.map((tableId) => ({ type: 'table.changed', tableId }))
  for (const message of changes) await deps.live.publish({ eventId, revision, to: 'event', message })
  const own = { attendeeIds: [attendeeId] }
  await deps.live.publish({ eventId, revision, to: own, message: { type: 'place.changed' } })
}

function tableOf(place: Place | MoveRequest): string | undefined {
  return place.kind === 'table' ? place.tableId : undefined
}

function some<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
