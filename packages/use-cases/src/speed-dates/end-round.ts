import {
  dropReservationsOf,
  insertEncounters,
  listStays,
  markSilent,
  type NewEncounter,
  type Stay,
  type StoredRound,
  type StoredSpeedDate,
} from '@stamtafel/db'
import { ENCOUNTER_SECONDS, isSilentSince, laterOf, secondsTogether } from '@stamtafel/domain'
import { orderLeaving, reservedRooms } from '../places/put-out.ts'
import { takeRoundStep, type RoundDue } from './round-step.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/**
 * Ends the talk of a round and remembers who has met; people stay in their pairings for the goodbye. Who gave no sign of
 * life from bell to end is in no round until they say that they are there (R3).
 */
export async function endRound(deps: SpeedDateDeps, due: RoundDue): Promise<void> {
  const { speedDate, round } = due
  const { id: speedDateId, eventId } = speedDate
  const { id: roundId, number, bellAt } = round
  const { done: ended, revision } = await takeRoundStep(deps, { ...due, command: 'end' }, async (tx) => {
    const stays = await listStays(tx, roundId)
    await insertEncounters(tx, encountersOf(stays, { speedDate, round }))
    const attendeeIds = stays.filter(isSilent).map(({ attendeeId }) => attendeeId)
    const silent = await markSilent(tx, { speedDateId, attendeeIds, since: bellAt })
    return dropReservationsOf(tx, { attendeeIds: silent, now: deps.now() })
  })
  const goodbyeUntil = round.goodbyeUntil.toISOString()
  const message = { type: 'round.ended', speedDateId, roundId, number, goodbyeUntil } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
  await orderLeaving(deps, reservedRooms(ended))
}

/** Counted from when they were there; whose connection is lost is held, not asked. */
function isSilent(stay: Stay): boolean {
  const { enteredAt, leftAt, awaySince } = stay
  return enteredAt !== null && leftAt === null && awaySince === null && isSilentSince(stay, enteredAt)
}

/** Every two who were in one pairing, connected, for ten seconds at the same time. */
function encountersOf(
  stays: readonly Stay[],
  {
    speedDate,
    round,
  }: { speedDate: Pick<StoredSpeedDate, 'organisationId' | 'eventId'>; round: StoredRound },
): NewEncounter[] {
  const { organisationId, eventId } = speedDate
  return [...Map.groupBy(stays, ({ pairingId }) => pairingId).values()]
    .flatMap((members) => everyTwo(members.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))))
    .flatMap(([one, other]) => {
      if (!one.enteredAt || !other.enteredAt) return []
      const from = laterOf(one.enteredAt, other.enteredAt)
      const until = new Date(Math.min(...[one, other].map((stay) => endOf(stay, round).getTime())))
      const seconds = secondsTogether({ from, until }, [...one.awayPeriods, ...other.awayPeriods])
      if (seconds < ENCOUNTER_SECONDS) return []
      const people = { onePersonId: one.personId, otherPersonId: other.personId }
      return [{ organisationId, eventId, roundId: round.id, ...people, metAt: from, seconds }]
    })
}

function endOf({ leftAt, awaySince }: Stay, { endsAt }: StoredRound): Date {
  const ends = [endsAt, leftAt, awaySince].filter((instant) => instant !== null)
  return new Date(Math.min(...ends.map((instant) => instant.getTime())))
}

function everyTwo<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]))
}
