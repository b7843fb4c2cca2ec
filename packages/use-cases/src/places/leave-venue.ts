import {
  dropReservation,
  dropStageRole,
  findPresence,
  lockCompany,
  lockTables,
  markGone,
  pauseEntries,
  writePlaces,
  type Transaction,
} from '@stamtafel/db'
import type { LiveEnvelope } from '@stamtafel/domain'
import { changesAt, countChanges } from '../presence/changes-at.ts'
import { closeEmptied, stageOf } from './close-emptied.ts'
import { leavePairing, roomsOf, type Inside } from './leave-pairing.ts'
import { reservedRooms, type LeftRoom } from './put-out.ts'

/** What is left to do after somebody's place was freed: the media rooms to put them out of, the pages to tell. */
export interface LeftVenue {
  readonly eventId: string
  readonly attendeeId: string
  readonly mediaRooms: readonly string[]
  /** What others must look at again; the same as when somebody leaves such a place by a button. */
  readonly told: readonly LiveEnvelope[]
  readonly stageIds: readonly string[]
  /** Those who alone remained in the pairing that was left, and wait by now. */
  readonly deserted: readonly Inside[]
  /** The media rooms that others have left by it. */
  readonly left: readonly LeftRoom[]
  /** Undefined where nobody else sees that they left. */
  readonly revision: number | undefined
}

/** Frees whatever place a person has, at once and without asking them: hold time over, banned, erased. */
export async function leaveVenue(
  tx: Transaction,
  { personId, now }: { personId: string; now: Date },
): Promise<LeftVenue | undefined> {
  await lockCompany(tx, [personId])
  const presence = await findPresence(tx, personId)
  if (!presence || (presence.state === 'gone' && presence.place.kind === 'foyer')) return undefined
  const { place, attendeeId, eventId, mediaRoom } = presence
  const tableId = place.kind === 'table' ? place.tableId : undefined
  if (tableId) await lockTables(tx, [tableId])
  // The time for which the place was held was no talk.
  const at = presence.awaySince ?? now
  const { deserted, ended } =
    place.kind === 'pairing'
      ? await leavePairing(tx, { ...place, leavers: [{ attendeeId, pairingId: place.pairingId }], at, now })
      : { deserted: [], ended: [] }
  await pauseEntries(tx, { personId })
  const own = await dropReservation(tx, { personId, now })
  const dropped = await dropStageRole(tx, attendeeId)
  const foyer = { kind: 'foyer' } as const
  await writePlaces(tx, [{ personId, attendeeId, eventId, place: foyer, mediaRoom: null }], now)
  await markGone(tx, personId)
  await closeEmptied(tx, { from: place, to: foyer })
  const changes = changesAt({ attendeeId, place, role: dropped?.role })
  const { revision, told } = await countChanges(tx, { eventId, changes })
  const left = [...roomsOf(deserted), ...reservedRooms(ended)]
  const mediaRooms = [{ mediaRoom }, ...own].flatMap((room) => room.mediaRoom ?? [])
  return { eventId, attendeeId, mediaRooms, told, stageIds: stageOf(place), deserted, left, revision }
}
