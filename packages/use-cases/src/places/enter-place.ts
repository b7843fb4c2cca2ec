import {
  dropReservation,
  dropStageRole,
  ensurePresence,
  findPresence,
  findSpeedDate,
  holdSpeedDate,
  isBanned,
  isBlockedFrom,
  listOpenTabs,
  listSitters,
  lockCompany,
  lockStageToEnter,
  lockTables,
  markAway,
  markConnected,
  nameStageRoom,
  nameTableRoom,
  pauseEntries,
  transact,
  writePlaces,
  type StoredPresence,
  type StoredStage,
  type Transaction,
} from '@stamtafel/db'
import {
  decideMove,
  DomainError,
  doorsAt,
  PREVIOUS_ROOM_SECONDS,
  secondsAfter,
  type AttendeeActor,
  type EventTimes,
  type LiveEnvelope,
  type MoveFacts,
  type MoveRequest,
  type Place,
  type StageRole,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { changesAt, countChanges } from '../presence/changes-at.ts'
import { announceMove, type Aftermath } from './announce-move.ts'
import { closeEmptied, stageOf } from './close-emptied.ts'
import { findEventTimes } from './event-times.ts'
import { leavePairing, roomsOf, type Inside, type Parting } from './leave-pairing.ts'
import { requireOwnEvent } from './own-event.ts'
import { reservedRooms } from './put-out.ts'

export type DoorDeps = Pick<Deps, 'db' | 'live' | 'now' | 'secrets' | 'jobs' | 'media' | 'log'>

/** Where a person is after they went through the door, and the media room of that place. */
export interface Entered {
  readonly place: Place
  readonly mediaRoom: string | null
  readonly hasMoved: boolean
}

/** Moves one person to a place, if it is open to them, and tells the event; asking for where one is changes nothing. */
export async function enterPlace(deps: DoorDeps, actor: AttendeeActor, to: MoveRequest): Promise<Entered> {
  const { eventId } = actor
  requireOwnEvent(actor, eventId)
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
export interface Moved extends Entered, Aftermath {}

/** The door within a transaction of the caller's; the locks are people, tables, stages, revisions, in this order. */
export async function move(
  deps: Pick<DoorDeps, 'now' | 'secrets'>,
  tx: Transaction,
  asked: Move,
): Promise<Moved> {
  const { actor, to } = asked
  const now = deps.now()
  // Before all others, so that nobody comes into a speed date that has just ended.
  if (to.kind === 'speed-date') await holdSpeedDate(tx, to.speedDateId)
  await lockCompany(tx, [actor.personId])
  await ensurePresence(tx, actor, now)
  const presence = await findPresence(tx, actor.personId)
  if (!presence) throw new Error('A presence that was just made sure of is missing')
  const tables = await lockTables(tx, [...new Set([tableOf(presence.place), tableOf(to)].flatMap(some))])
  const stage = to.kind === 'stage' ? await lockStageToEnter(tx, to.stageId) : undefined
  const facts = await readFacts(tx, { ...asked, presence, tables, stage, now })
  const decision = decideMove(facts, to)
  if (decision.kind === 'refuse') throw new DomainError(decision.code, `${to.kind} for ${actor.attendeeId}`)
  if (decision.kind === 'stay') {
    const isHere = presence.eventId === actor.eventId
    const mediaRoom = isHere ? presence.mediaRoom : null
    return { place: facts.place, mediaRoom, hasMoved: false, told: [], left: [], stageIds: [] }
  }

  const place = decision.to
  const { deserted, ended, role } = await leaveBehind(tx, { presence, to: place, now })
  const mediaRoom = await roomFor(deps, tx, { place, tables, stage })
  const { personId, attendeeId, eventId } = actor
  const change = { personId, attendeeId, eventId, place, mediaRoom }
  await writePlaces(tx, [change], secondsAfter(now, PREVIOUS_ROOM_SECONDS))
  await settleState(tx, { actor, presence, now })
  await closeEmptied(tx, { from: presence.place, to: place })
  const told = await tellOf(tx, { presence, actor, place, role, deserted })
  const was = presence.eventId === eventId ? 'place' : 'place-elsewhere'
  const own = roomsOf([presence]).map((room) => ({ ...room, was }) as const)
  const stageIds = [presence.place, place].flatMap(stageOf)
  return {
    place,
    mediaRoom,
    hasMoved: true,
    told,
    left: [...own, ...roomsOf(deserted), ...reservedRooms(ended)],
    stageIds,
  }
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

interface Change {
  readonly presence: StoredPresence
  readonly actor: AttendeeActor
  readonly place: Place
  /** What they were at the stage that they left. */
  readonly role: StageRole | undefined
  readonly deserted: readonly Inside[]
}

/** Counts the change at every event that sees it, in the order of their ids, and says what each is to be told. */
async function tellOf(
  tx: Transaction,
  { presence, actor, place, role, deserted }: Change,
): Promise<LiveEnvelope[]> {
  const all: LiveEnvelope[] = []
  const sides = [
    { eventId: presence.eventId, attendeeId: presence.attendeeId, place: presence.place, role },
    { eventId: actor.eventId, attendeeId: actor.attendeeId, place },
  ]
  for (const eventId of [...new Set(sides.map((side) => side.eventId))].toSorted()) {
    const own = sides.filter((side) => side.eventId === eventId)
    const { revision, told } = await countChanges(tx, { eventId, changes: own.flatMap(changesAt) })
    const others = deserted.filter((one) => one.eventId === eventId)
    const attendeeIds = [...new Set([...own, ...others].map(({ attendeeId }) => attendeeId))]
    const counted = revision !== undefined && { revision }
    all.push(...told, { eventId, ...counted, to: { attendeeIds }, message: { type: 'place.changed' } })
  }
  return all
}

async function readFacts(
  tx: Transaction,
  asked: Move & {
    presence: StoredPresence
    tables: Awaited<ReturnType<typeof lockTables>>
    stage: StoredStage | undefined
    now: Date
  },
): Promise<MoveFacts> {
  const { actor, to, presence, tables, stage, times, now } = asked
  const { personId, eventId } = actor
  // A place at another event is nowhere as seen from this one.
  const place: Place = presence.eventId === eventId ? presence.place : { kind: 'foyer' }
  const facts = { place, isBanned: await isBanned(tx, { eventId, personId }), doors: doorsAt(times, now) }
  if (stage?.eventId === eventId) return { ...facts, stage: { stageId: stage.id } }
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

/** What somebody gives up by going elsewhere: the pairing, the role at a stage, and the rounds until they say *I am here* again. */
async function leaveBehind(
  tx: Transaction,
  { presence, to, now }: { presence: StoredPresence; to: Place; now: Date },
): Promise<Parting & { readonly role: StageRole | undefined }> {
  const { place, attendeeId, personId } = presence
  const { deserted, ended } =
    place.kind === 'pairing'
      ? await leavePairing(tx, {
          ...place,
          leavers: [{ attendeeId, pairingId: place.pairingId }],
          at: now,
          now,
        })
      : { deserted: [], ended: [] }
  const exceptIn = to.kind === 'speed-date' ? to.speedDateId : undefined
  await pauseEntries(tx, { personId, exceptIn })
  const dropped = await dropReservation(tx, { personId, exceptIn, now })
  const stepped = place.kind === 'stage' ? await dropStageRole(tx, attendeeId) : undefined
  return { deserted, ended: [...ended, ...dropped], role: stepped?.role }
}

async function roomFor(
  deps: Pick<DoorDeps, 'secrets'>,
  tx: Transaction,
  {
    place,
    tables,
    stage,
  }: {
    place: Place
    tables: Awaited<ReturnType<typeof lockTables>>
    stage: StoredStage | undefined
  },
): Promise<string | null> {
  if (place.kind !== 'table' && place.kind !== 'stage') return null
  const named = place.kind === 'stage' ? stage : tables.find(({ id }) => id === place.tableId)
  if (named?.mediaRoom) return named.mediaRoom
  const mediaRoom = deps.secrets.roomName()
  if (place.kind === 'table') await nameTableRoom(tx, { tableId: place.tableId, mediaRoom })
  else await nameStageRoom(tx, { stageId: place.stageId, mediaRoom })
  return mediaRoom
}

function tableOf(place: Place | MoveRequest): string | undefined {
  return place.kind === 'table' ? place.tableId : undefined
}

function some<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
