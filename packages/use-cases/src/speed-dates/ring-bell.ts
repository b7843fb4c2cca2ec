import {
  deleteReservationsOfRound,
  findBellBefore,
  insertSittingsOut,
  listBlockedPairings,
  listPaired,
  markAbsent,
  markEntered,
  markLeft,
  writePlaces,
  type Transaction,
} from '@stamtafel/db'
import { ABSENT_SECONDS, isLooking, PREVIOUS_ROOM_SECONDS, secondsAfter } from '@stamtafel/domain'
import { orderLeaving, reservedRooms } from '../places/put-out.ts'
import { isComing, toChange, type Paired } from './paired.ts'
import { listLocked, takeRoundStep, type RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** At the bell: whoever still wants to and can is in their pairing; whose partner did not come sits out. */
export async function ringBell(deps: SpeedDateDeps, due: RoundDue): Promise<void> {
  const { speedDate, round } = due
  const { id: speedDateId, eventId } = speedDate
  const { done, revision } = await takeRoundStep(deps, { ...due, command: 'ring' }, (tx) =>
    enterPairings(tx, due, deps.now()),
  )
  const { id: roundId, number, sideOf } = round
  const endsAt = round.endsAt.toISOString()
  const message = { type: 'round.started', speedDateId, roundId, number, endsAt } as const
  const attendeeIds = idsOf(done.entered)
  await deps.live.publish({ eventId, revision, to: sideOf === null ? 'event' : { attendeeIds }, message })
  await orderLeaving(deps, reservedRooms(done.ended))
}

/** The door in bulk: turns the reservations of a round into places, under the same locks as one person's move. */
async function enterPairings(tx: Transaction, { speedDate, round }: RoundDue, now: Date) {
  const { id: roundId, bellAt } = round
  const paired = await listLocked(tx, () => listPaired(tx, roundId))
  const blocked = new Set(await listBlockedPairings(tx, roundId))
  const byPairing = [...Map.groupBy(paired, ({ pairingId }) => pairingId).values()]
  const coming = byPairing.map((members) => members.filter(isComing)).filter((members) => members.length > 1)
  const entered = coming.flat().filter(({ pairingId }) => !blocked.has(pairingId))
  await writePlaces(
    tx,
    entered.map((member) => toChange(member, { speedDateId: speedDate.id, roundId })),
    secondsAfter(now, PREVIOUS_ROOM_SECONDS),
  )
  // The announced bell counts, also when it is rung late: from then on people were connected to each other.
  const connected = entered.filter(({ presence }) => presence === 'connected')
  await markEntered(tx, { roundId, attendeeIds: idsOf(connected), at: bellAt })
  const lastBell = await findBellBefore(tx, { speedDateId: speedDate.id, bellAt })
  const absent = entered.filter((member) => !isLooking(member, lastBell))
  await markAbsent(tx, { roundId, attendeeIds: idsOf(absent), until: secondsAfter(bellAt, ABSENT_SECONDS) })
  await leaveOut(tx, { round, missing: missingOf(paired, entered) })
  const reserved = await deleteReservationsOfRound(tx, roundId)
  const inside = new Set(idsOf(entered))
  return { entered, ended: reserved.filter(({ attendeeId }) => !inside.has(attendeeId)) }
}

/** Who was paired and is not together with anybody: those who did not come, and those to whom nobody came. */
async function leaveOut(
  tx: Transaction,
  { round, missing }: Pick<RoundDue, 'round'> & { readonly missing: readonly Paired[] },
): Promise<void> {
  const { id: roundId, bellAt } = round
  await markLeft(tx, { roundId, attendeeIds: idsOf(missing), at: bellAt })
  const alone = idsOf(missing.filter(isComing))
  await insertSittingsOut(tx, { roundId, attendeeIds: alone, reason: 'partner-left' })
}

function missingOf(paired: readonly Paired[], entered: readonly Paired[]): readonly Paired[] {
  const stayed = new Set(idsOf(entered))
  return paired.filter(({ attendeeId }) => !stayed.has(attendeeId))
}

function idsOf(members: readonly Paired[]): string[] {
  return members.map(({ attendeeId }) => attendeeId)
}
