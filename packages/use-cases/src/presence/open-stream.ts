import {
  ensurePresence,
  findPresence,
  findVenueEvent,
  insertStream,
  isBanned,
  listOpenTabs,
  lockPeople,
  markBack,
  markConnected,
  transact,
  writePlaces,
  type StoredPresence,
  type Transaction,
} from '@stamtafel/db'
import { DomainError, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { tellPresence } from './changes-at.ts'

export type PresenceDeps = Pick<Deps, 'db' | 'live' | 'now'>

/** A live stream that counts from now on; `isMediaTab` when this tab holds camera and microphone. */
export interface OpenedStream {
  readonly streamId: string
  readonly isMediaTab: boolean
  readonly revision: number
}

interface Opening {
  readonly actor: AttendeeActor
  readonly tabId: string
  readonly processId: string
}

/** Notes that a tab of this person listens: they are here, at their old place if it is still held. */
export async function openStream(deps: PresenceDeps, opening: Opening): Promise<OpenedStream> {
  const { eventId } = opening.actor
  const opened = await transact(deps.db, (tx) => open(tx, opening, deps.now()))
  for (const envelope of opened.change?.told ?? []) await deps.live.publish(envelope)
  const { streamId, isMediaTab } = opened
  return { streamId, isMediaTab, revision: opened.change?.revision ?? (await readRevision(deps, eventId)) }
}

async function open(tx: Transaction, opening: Opening, now: Date) {
  const { actor, tabId } = opening
  const { personId, attendeeId, eventId } = actor
  await lockPeople(tx, [personId])
  if (await isBanned(tx, { eventId, personId })) {
    throw new DomainError('attendee.banned', `Attendee ${attendeeId} was removed`)
  }
  await ensurePresence(tx, actor, now)
  const before = await findPresence(tx, personId)
  if (!before) throw new Error('A presence that was just made sure of is missing')
  const others = await listOpenTabs(tx, attendeeId)
  const streamId = await insertStream(tx, opening)
  // Opening the foyer of one event drags nobody away from a place at another.
  if (before.eventId !== eventId && !isMovable(before))
    return { streamId, isMediaTab: false, change: undefined }

  const mediaTabId = others.find((other) => other === before.mediaTabId) ?? tabId
  if (before.eventId !== eventId) await moveToFoyer(tx, actor, now)
  else await noteBack(tx, before, now)
  await markConnected(tx, { personId, mediaTabId })
  const isBack = before.eventId === eventId && before.state !== 'connected'
  const change = isBack ? await tellPresence(tx, before) : undefined
  return { streamId, isMediaTab: mediaTabId === tabId, change }
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

async function readRevision(deps: PresenceDeps, eventId: string): Promise<number> {
  const found = await findVenueEvent(deps.db, eventId)
  if (!found) throw new DomainError('event.not-found', `No event ${eventId}`)
  return found.event.revision
}
