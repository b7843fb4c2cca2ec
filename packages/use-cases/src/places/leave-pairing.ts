import {
  callOffJoins,
  listInside,
  lockPeople,
  markDeserted,
  markLeft,
  writePlaces,
  type EndedReservation,
  type Transaction,
} from '@stamtafel/db'
import { PREVIOUS_ROOM_SECONDS, secondsAfter } from '@stamtafel/domain'
import type { LeftRoom } from './put-out.ts'

/** Somebody whose place is a pairing. */
export type Inside = Awaited<ReturnType<typeof listInside>>[number]

/** What else comes of leaving pairings. */
export interface Parting {
  /** Those who alone remained, and wait by now. */
  readonly deserted: readonly Inside[]
  /** What was reserved for those who were to join the pairings. */
  readonly ended: readonly EndedReservation[]
}

interface Leaving {
  readonly speedDateId: string
  readonly roundId: string
  readonly leavers: readonly { readonly attendeeId: string; readonly pairingId: string | null }[]
  /** Since when they talk no more; the lost have been gone before their place is freed. */
  readonly at: Date
  readonly now: Date
}

/**
 * Notes that people leave pairings of a round, by whichever way; their own new place is the caller's to write. Who alone
 * remains waits in the speed date, to be asked what they want (R12). Everybody in these
 * pairings is locked before, by `lockCompany`.
 */
export async function leavePairing(tx: Transaction, leaving: Leaving): Promise<Parting> {
  const { roundId, speedDateId, leavers, at, now } = leaving
  const goers = new Set(leavers.map(({ attendeeId }) => attendeeId))
  const pairingIds = [...new Set(leavers.flatMap(({ pairingId }) => pairingId ?? []))]
  if (pairingIds.length === 0) return { deserted: [], ended: [] }
  await markLeft(tx, { roundId, attendeeIds: [...goers], at })
  const remaining = (await listInside(tx, pairingIds)).filter(({ attendeeId }) => !goers.has(attendeeId))
  // Locked already, unless the bell has brought them here while we waited for our own lock.
  await lockPeople(
    tx,
    remaining.map(({ personId }) => personId),
  )
  const groups = [...Map.groupBy(remaining, ({ pairingId }) => pairingId).values()]
  const deserted = groups.flatMap((those) => (those.length === 1 ? those : []))
  const attendeeIds = deserted.map(({ attendeeId }) => attendeeId)
  await markLeft(tx, { roundId, attendeeIds, at: now })
  await markDeserted(tx, { roundId, attendeeIds })
  await moveToWaiting(tx, { speedDateId, people: deserted, now })
  const still = new Set(
    groups.flatMap((those) => (those.length > 1 ? those : [])).map((one) => one.pairingId),
  )
  const ended = await callOffJoins(
    tx,
    pairingIds.filter((pairingId) => !still.has(pairingId)),
  )
  return { deserted, ended }
}

/** Has people wait in a speed date; the media room that they leave admits them for the usual seconds more. */
export async function moveToWaiting(
  tx: Transaction,
  { speedDateId, people, now }: { speedDateId: string; people: readonly Inside[]; now: Date },
): Promise<void> {
  await writePlaces(
    tx,
    people.map(({ personId, attendeeId, eventId }) => ({
      personId,
      attendeeId,
      eventId,
      place: { kind: 'speed-date', speedDateId } as const,
      mediaRoom: null,
    })),
    secondsAfter(now, PREVIOUS_ROOM_SECONDS),
  )
}

/** The media rooms that people were in before they were moved. */
export function roomsOf(people: readonly Pick<Inside, 'attendeeId' | 'mediaRoom'>[]): LeftRoom[] {
  return people.flatMap(({ attendeeId, mediaRoom }) =>
    mediaRoom === null ? [] : [{ attendeeId, mediaRoom, was: 'place' }],
  )
}
