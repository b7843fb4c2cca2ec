import {
  callOffJoins,
  deleteReservationsIn,
  listBlockedPairings,
  listInside,
  listPaired,
  lockPeople,
  markAbsent,
  markJoined,
  writePlaces,
  type Transaction,
} from '@stamtafel/db'
import { ABSENT_SECONDS, isLooking, PREVIOUS_ROOM_SECONDS, secondsAfter } from '@stamtafel/domain'
import { announceMove } from '../places/announce-move.ts'
import { aftermathOf } from './moved-people.ts'
import { isComing, toChange, type Paired } from './paired.ts'
import { takeRoundStep, type RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** At the announced instant: whoever comes late is with the pair, if that still is one; else they wait again. */
export async function joinPairs(deps: SpeedDateDeps, due: RoundDue): Promise<void> {
  const { speedDate } = due
  const { id: speedDateId, eventId } = speedDate
  const { done, revision } = await takeRoundStep(deps, due, (tx) => letIn(tx, due, deps.now()))
  const { entered, ended } = done
  // They come from the waiting place, so there is no media room that they leave.
  const people = entered.map(({ attendeeId }) => ({ attendeeId, mediaRoom: null }))
  await announceMove(deps, aftermathOf({ eventId, speedDateId, revision }, { people, ended }))
}

async function letIn(tx: Transaction, { speedDate, round }: RoundDue, now: Date) {
  const { id: roundId, bellAt } = round
  const isDue = ({ joinsAt }: Paired) => joinsAt !== null && joinsAt <= now
  const listLate = async () => (await listPaired(tx, roundId)).filter(isDue)
  const listPairs = async () => listInside(tx, pairingIdsOf(await listLate()))
  // The pairs too, so that none of them leaves while somebody comes.
  const people = [...(await listLate()), ...(await listPairs())]
  await lockPeople(
    tx,
    people.map(({ personId }) => personId),
  )
  const late = await listLate()
  const inside = Map.groupBy(await listPairs(), ({ pairingId }) => pairingId)
  const blocked = new Set(await listBlockedPairings(tx, roundId))
  const comes = (one: Paired) =>
    isComing(one) && inside.get(one.pairingId)?.length === 2 && !blocked.has(one.pairingId)
  const entered = late.filter(comes)
  const attendeeIds = entered.map(({ attendeeId }) => attendeeId)
  await writePlaces(
    tx,
    entered.map((one) => toChange(one, { speedDateId: speedDate.id, roundId })),
    secondsAfter(now, PREVIOUS_ROOM_SECONDS),
  )
  await markJoined(tx, { roundId, attendeeIds })
  const absent = entered.filter((one) => !isLooking(one, bellAt)).map(({ attendeeId }) => attendeeId)
  await markAbsent(tx, { roundId, attendeeIds: absent, until: secondsAfter(now, ABSENT_SECONDS) })
  await deleteReservationsIn(tx, { roundId, attendeeIds })
  const ended = await callOffJoins(tx, pairingIdsOf(late.filter((one) => !comes(one))))
  return { entered, ended }
}

function pairingIdsOf(members: readonly Paired[]): string[] {
  return members.map(({ pairingId }) => pairingId)
}
