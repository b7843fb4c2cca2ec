import {
  bumpRevision,
  ensurePresence,
  findPresence,
  findVenueEvent,
  insertStream,
  listOpenTabs,
  lockPeople,
  markConnected,
  transact,
  writePlaces,
  type StoredPresence,
} from '@stamtafel/db'
import { DomainError, type AttendeeActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

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
  const { actor, tabId } = opening
  const { personId, attendeeId, eventId } = actor
  const opened = await transact(deps.db, async (tx) => {
    await lockPeople(tx, [personId])
    await ensurePresence(tx, actor, deps.now())
    const before = await findPresence(tx, personId)
    if (!before) throw new Error('A presence that was just made sure of is missing')
    const others = await listOpenTabs(tx, attendeeId)
    const streamId = await insertStream(tx, opening)
    const isElsewhere = before.eventId !== eventId
    if (isElsewhere && isMovable(before)) {
      const foyer = { personId, attendeeId, eventId, place: { kind: 'foyer' as const }, mediaRoom: null }
      await writePlaces(tx, [foyer], deps.now())
    }
    const hasHolder = before.mediaTabId !== null && others.includes(before.mediaTabId)
    const mediaTabId = hasHolder && before.mediaTabId ? before.mediaTabId : tabId
    if (!isElsewhere || isMovable(before)) await markConnected(tx, { personId, mediaTabId })
    const isBack = before.state !== 'connected' && before.place.kind !== 'foyer' && !isElsewhere
    const revision = isBack ? await bumpRevision(tx, eventId) : undefined
    return { streamId, isMediaTab: mediaTabId === tabId, revision, place: before.place }
  })
  if (opened.revision !== undefined) {
    const { revision, place } = opened
    await deps.live.publish({ eventId, revision, to: 'event', message: changeAt(place) })
  }
  return { ...opened, revision: opened.revision ?? (await readRevision(deps, eventId)) }
}

/** What others must look at again when somebody at this place comes back or drops away. */
export function changeAt(place: StoredPresence['place']) {
  if (place.kind === 'table') return { type: 'table.changed', tableId: place.tableId } as const
  if (place.kind === 'pairing' || place.kind === 'speed-date') {
    return { type: 'speed-date.changed', speedDateId: place.speedDateId } as const
  }
  return { type: 'event.changed' } as const
}

/** Opening the foyer of one event drags nobody away from a table of another. */
function isMovable({ place, state }: StoredPresence): boolean {
  return place.kind === 'foyer' || state === 'gone'
}

async function readRevision(deps: PresenceDeps, eventId: string): Promise<number> {
  const found = await findVenueEvent(deps.db, eventId)
  if (!found) throw new DomainError('event.not-found', `No event ${eventId}`)
  return found.event.revision
}
