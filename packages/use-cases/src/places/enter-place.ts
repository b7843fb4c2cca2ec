import {
  bumpRevision,
  closeEmptyTable,
  deleteReservation,
  ensurePresence,
  findPresence,
  findSpeedDate,
  isBanned,
  isBlockedFrom,
  listOpenTabs,
  listSitters,
  lockPeople,
  lockTables,
  markAway,
  markConnected,
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
  type LiveEnvelope,
  type LiveMessage,
  type MoveFacts,
  type MoveRequest,
  type Place,
} from '@stamtafel/domain'
import { leaveRoom } from '@stamtafel/jobs'
import type { Deps } from '../deps.ts'
import { changeAt } from '../presence/change-at.ts'
import { putOut } from './announce-left.ts'
import { findEventTimes } from './event-times.ts'

export type DoorDeps = Pick<Deps, 'db' | 'live' | 'now' | 'secrets' | 'jobs' | 'media' | 'log'>

/** A moment after the room that was left stops admitting. */
const LEAVE_AFTER_MS = PREVIOUS_ROOM_SECONDS * 1000 + 500

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
  await announceMove(deps, moved)
  return moved
}

interface Move {
  readonly actor: AttendeeActor
  readonly to: MoveRequest
  readonly times: EventTimes
}

/** What came of a request at the door, with what is to be said and done about it after the commit. */
export interface Moved extends Entered {
  readonly told: readonly LiveEnvelope[]
  /** The room that was left, and under which attendee's name. */
  readonly left:
    | { readonly attendeeId: string; readonly mediaRoom: string; readonly isOtherEvent: boolean }
    | undefined
}

/** The door within a transaction of the caller's; the locks are people, tables, revisions, in this order. */
export async function move(
  deps: Pick<DoorDeps, 'now' | 'secrets'>,
  tx: Transaction,
  asked: Move,
): Promise<Moved> {
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
    const mediaRoom = isHere ? presence.mediaRoom : null
    return { place: facts.place, mediaRoom, hasMoved: false, told: [], left: undefined }
  }

  const place = decision.to
  await leaveBehind(tx, { presence, to: place, now })
  const mediaRoom = await roomFor(deps, tx, { place, tables })
  const { personId, attendeeId, eventId } = actor
  const change = { personId, attendeeId, eventId, place, mediaRoom }
  await writePlaces(tx, [change], secondsAfter(now, PREVIOUS_ROOM_SECONDS))
  await settleState(tx, { actor, presence, now })
  const emptied = tableOf(presence.place)
  if (emptied && emptied !== tableOf(place)) await closeEmptyTable(tx, emptied)
  const told = await tellOf(tx, { presence, actor, place })
  const left = presence.mediaRoom
    ? {
        attendeeId: presence.attendeeId,
        mediaRoom: presence.mediaRoom,
        isOtherEvent: presence.eventId !== eventId,
      }
    : undefined
  return { place, mediaRoom, hasMoved: true, told, left }
}

/** Whoever was gone, or at another event, is here as far as live streams of this event are open. */
async function settleState(
  tx: Transaction,
  { actor, presence, now }: { actor: AttendeeActor; presence: StoredPresence; now: Date },
): Promise<void> {
  if (presence.state !== 'gone' && presence.eventId === actor.eventId) return
  const { personId, attendeeId } = actor
  const tabs = await listOpenTabs(tx, attendeeId)
  const mediaTabId = tabs.find((tabId) => tabId === presence.mediaTabId) ?? tabs[0]
  if (mediaTabId === undefined) await markAway(tx, { personId, since: now })
  else await markConnected(tx, { personId, mediaTabId })
}

/** Counts the change at every event that sees it, in the order of their ids, and says what each is to be told. */
async function tellOf(
  tx: Transaction,
  { presence, actor, place }: { presence: StoredPresence; actor: AttendeeActor; place: Place },
): Promise<LiveEnvelope[]> {
  const told: LiveEnvelope[] = []
  const sides = [
    { eventId: presence.eventId, attendeeId: presence.attendeeId, place: presence.place },
    { eventId: actor.eventId, attendeeId: actor.attendeeId, place },
  ]
  for (const eventId of [...new Set(sides.map((side) => side.eventId))].toSorted()) {
    const revision = await bumpRevision(tx, eventId)
    const own = sides.filter((side) => side.eventId === eventId)
    const changes = own.filter((side) => side.place.kind !== 'foyer').map((side) => changeAt(side.place))
    for (const message of unlike(changes)) told.push({ eventId, revision, to: 'event', message })
    const attendeeIds = [...new Set(own.map((side) => side.attendeeId))]
    told.push({ eventId, revision, to: { attendeeIds }, message: { type: 'place.changed' } })
  }
  return told
}

function unlike(messages: readonly LiveMessage[]): LiveMessage[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()]
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
  const attendeeIds = [attendeeId]
  if (place.kind === 'pairing') await markLeft(tx, { roundId: place.roundId, attendeeIds, at: now })
  const exceptIn = to.kind === 'speed-date' ? to.speedDateId : undefined
  await pauseEntries(tx, { personId, exceptIn })
  await deleteReservation(tx, { personId, exceptIn })
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

/** After the commit: tells who must look again, and sees to it that nobody stays in a room that they have left. */
export async function announceMove(
  deps: Pick<DoorDeps, 'live' | 'jobs' | 'media' | 'log'>,
  { told, left }: Pick<Moved, 'told' | 'left'>,
): Promise<void> {
  if (left?.isOtherEvent) await putOut(deps, { attendeeId: left.attendeeId, mediaRooms: [left.mediaRoom] })
  for (const envelope of told) await deps.live.publish(envelope)
  if (!left || left.isOtherEvent) return
  const { attendeeId, mediaRoom } = left
  try {
    await deps.jobs.enqueue(leaveRoom, { attendeeId, mediaRoom }, { delayMs: LEAVE_AFTER_MS })
  } catch (error) {
    // The reconciler does the same, only later.
    deps.log.warn({ attendeeId, cause: String(error) }, 'media.leaving-not-ordered')
  }
}

function tableOf(place: Place | MoveRequest): string | undefined {
  return place.kind === 'table' ? place.tableId : undefined
}

function some<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
