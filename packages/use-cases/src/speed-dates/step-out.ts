import { bumpRevision, dropReservation, findPresence, type Transaction } from '@stamtafel/db'
import type { AttendeeActor, LiveEnvelope } from '@stamtafel/domain'
import type { Aftermath } from '../places/announce-move.ts'
import { leavePairing, moveToWaiting } from '../places/leave-pairing.ts'
import { reservedRooms } from '../places/put-out.ts'
import { aftermathOf } from './moved-people.ts'

interface SteppingOut {
  readonly actor: AttendeeActor
  readonly speedDateId: string
  readonly now: Date
}

/**
 * Takes somebody out of the rounds of a speed date: they leave their pairing and what is reserved for them, and wait.
 * Whoever may be in the pairing is locked before, by `lockCompany`.
 */
export async function stepOut(tx: Transaction, { actor, speedDateId, now }: SteppingOut): Promise<Aftermath> {
  const { personId, attendeeId, eventId } = actor
  const dropped = await dropReservation(tx, { personId, onlyIn: speedDateId, now })
  const presence = await findPresence(tx, personId)
  const place = presence?.place
  if (!presence || place?.kind !== 'pairing' || place.speedDateId !== speedDateId) {
    return { told: [await changedIn(tx, { eventId, speedDateId })], left: reservedRooms(dropped) }
  }
  const { pairingId, roundId } = place
  const { deserted, ended } = await leavePairing(tx, {
    speedDateId,
    roundId,
    leavers: [{ attendeeId, pairingId }],
    at: now,
    now,
  })
  await moveToWaiting(tx, { speedDateId, people: [{ ...presence, pairingId }], now })
  const revision = await bumpRevision(tx, eventId)
  const moved = { people: [presence, ...deserted], ended: [...ended, ...dropped] }
  return aftermathOf({ eventId, speedDateId, revision }, moved)
}

/** Counts a change in a speed date that everybody at the event sees, and says so. */
export async function changedIn(
  tx: Transaction,
  { eventId, speedDateId }: { readonly eventId: string; readonly speedDateId: string },
): Promise<LiveEnvelope> {
  const revision = await bumpRevision(tx, eventId)
  return { eventId, revision, to: 'event', message: { type: 'speed-date.changed', speedDateId } }
}
