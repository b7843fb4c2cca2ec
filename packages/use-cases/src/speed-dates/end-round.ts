import {
  bumpRevision,
  insertEncounters,
  listStays,
  transact,
  writeRound,
  writeSpeedDate,
  type NewEncounter,
  type Stay,
  type StoredRound,
  type StoredSpeedDate,
} from '@stamtafel/db'
import { advanceRound, ENCOUNTER_SECONDS } from '@stamtafel/domain'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** Ends the talk of a round and remembers who has met; people stay in their pairings for the goodbye. */
export async function endRound(
  deps: SpeedDateDeps,
  speedDate: StoredSpeedDate,
  round: StoredRound,
): Promise<void> {
  const { id: speedDateId, eventId, state } = speedDate
  const over = advanceRound(round, { type: 'end' })
  const revision = await transact(deps.db, async (tx) => {
    await writeSpeedDate(tx, speedDate, { state, now: deps.now() })
    await writeRound(tx, round, over)
    await insertEncounters(tx, encountersOf(await listStays(tx, round.id), { speedDate, round }))
    return bumpRevision(tx, eventId)
  })
  const { id: roundId, number } = round
  const goodbyeUntil = round.goodbyeUntil.toISOString()
  const message = { type: 'round.ended', speedDateId, roundId, number, goodbyeUntil } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
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
      const from = Math.max(
        ...[one, other].map((stay) => stay.enteredAt?.getTime() ?? Number.POSITIVE_INFINITY),
      )
      const until = Math.min(...[one, other].map((stay) => endOf(stay, round).getTime()))
      const away = one.awaySeconds + other.awaySeconds
      const seconds = Math.floor((until - from) / 1000) - away
      if (!(seconds >= ENCOUNTER_SECONDS)) return []
      const people = { onePersonId: one.personId, otherPersonId: other.personId }
      return [{ organisationId, eventId, roundId: round.id, ...people, metAt: new Date(from), seconds }]
    })
}

function endOf({ leftAt, awaySince }: Stay, { endsAt }: StoredRound): Date {
  const ends = [endsAt, leftAt, awaySince].filter((instant) => instant !== null)
  return new Date(Math.min(...ends.map((instant) => instant.getTime())))
}

function everyTwo<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]))
}
