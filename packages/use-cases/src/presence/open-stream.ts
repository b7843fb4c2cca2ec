import {
  commitWith,
  insertStream,
  insertStreamOfConnected,
  lockForStream,
  markBack,
  transact,
  writePlaces,
  type StoredPresence,
  type Transaction,
} from '@stamtafel/db'
import { DomainError, type AttendeeActor, type LiveEnvelope } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { tellPresence } from './changes-at.ts'

export type PresenceDeps = Pick<Deps, 'db' | 'live' | 'now'>

/** A live stream that counts from now on; `isMediaTab` when this tab holds camera and microphone. */
export interface OpenedStream {
  readonly streamId: string
  readonly isMediaTab: boolean
  readonly revision: number
}

interface Told extends OpenedStream {
  readonly told: readonly LiveEnvelope[]
}

interface Opening {
  readonly actor: AttendeeActor
  readonly tabId: string
  readonly processId: string
}

/** Notes that a tab of this person listens: they are here, at their old place if it is still held. */
export async function openStream(deps: PresenceDeps, opening: Opening): Promise<OpenedStream> {
  const { told, ...opened } = await transact(deps.db, (tx) => open(tx, opening, deps.now()))
  for (const envelope of told) await deps.live.publish(envelope)
  return opened
}

async function open(tx: Transaction, opening: Opening, now: Date): Promise<Told> {
  const { actor, tabId } = opening
  const { eventId } = actor
  const { presence: before, openTabs, revision } = await lockAndLook(tx, actor)
  const opened = { revision, told: [], isMediaTab: false }
  const isElsewhere = before !== undefined && before.eventId !== eventId
  // Opening the foyer of one event drags nobody away from a place at another.
  if (isElsewhere && !isMovable(before)) return { ...opened, streamId: await insertStream(tx, opening) }

  const mediaTabId = openTabs.find((other) => other === before?.mediaTabId) ?? tabId
  if (isElsewhere) await moveToFoyer(tx, actor, now)
  else if (before) await noteBack(tx, before, now)
  const isMediaTab = mediaTabId === tabId
  const insert = () => insertStreamOfConnected(tx, { ...opening, mediaTabId })
  if (!before || isElsewhere || before.state === 'connected') {
    return { ...opened, streamId: await commitWith(tx, insert), isMediaTab }
  }
  const streamId = await insert()
  const change = await tellPresence(tx, before)
  return { streamId, isMediaTab, revision: change.revision ?? revision, told: change.told }
}

async function lockAndLook(tx: Transaction, actor: AttendeeActor) {
  const found = await lockForStream(tx, actor)
  if (!found) throw new DomainError('event.not-found', `No event ${actor.eventId}`)
  if (found.isBanned) throw new DomainError('attendee.banned', `Attendee ${actor.attendeeId} was removed`)
  return found
}

async function moveToFoyer(
  tx: Transaction,
  { personId, attendeeId, eventId }: AttendeeActor,
  now: Date,
): Promise<void> {
  await writePlaces(tx, [{ personId, attendeeId, eventId, place: { kind: 'foyer' }, mediaRoom: null }], now)
}

/** Time that somebody was away from their pairing is no talk. */
async function noteBack(tx: Transaction, before: StoredPresence, now: Date): Promise<void> {
  const { place, attendeeId, awaySince } = before
  if (place.kind !== 'pairing' || awaySince === null) return
  await markBack(tx, { pairingId: place.pairingId, attendeeId, awaySince, now })
}

function isMovable({ place, state }: StoredPresence): boolean {
  return place.kind === 'foyer' || state === 'gone'
}
