import {
  listReserved,
  lockPeople,
  writeHostedChange,
  type StoredRound,
  type StoredSpeedDate,
  type Transaction,
} from '@stamtafel/db'
import { applyHostCommand, DomainError, type HostCommandType, type HostedChange } from '@stamtafel/domain'

/** What a host's command makes of a speed date as stored; undefined when it is so already. */
export function changeBy(
  speedDate: StoredSpeedDate,
  { type, now }: { readonly type: HostCommandType; readonly now: Date },
): HostedChange<StoredRound> | undefined {
  const { state, startsAt, plan, rounds, latestEndsAt, pausedAt, stopsAt, extraSeconds } = speedDate
  const hosted = {
    state,
    startsAt,
    count: plan.rounds,
    rounds,
    latestEndsAt,
    pausedAt,
    stopsAt,
    extraSeconds,
  }
  const outcome = applyHostCommand(hosted, type, now)
  if (outcome.kind === 'refused') {
    throw new DomainError('speed-date.wrong-phase', `${type} while ${state.phase}`)
  }
  return outcome.kind === 'done' ? outcome.change : undefined
}

/** Stores a change of a speed date that is locked; the media rooms that were made for rounds that will not be. */
export async function writeChange(
  tx: Transaction,
  speedDate: StoredSpeedDate,
  { change, now }: { readonly change: HostedChange<StoredRound>; readonly now: Date },
): Promise<readonly string[]> {
  const mediaRooms = await lockReserved(tx, change)
  await writeHostedChange(tx, speedDate, { change, now })
  return mediaRooms
}

/** Whose reservation moves or ends is locked as by the door, in its order. */
async function lockReserved(
  tx: Transaction,
  { moved, calledOff }: HostedChange<StoredRound>,
): Promise<readonly string[]> {
  const ahead = moved.filter(({ phase }) => phase === 'preparing')
  const { personIds } = await listReserved(tx, idsOf([...ahead, ...calledOff]))
  await lockPeople(tx, personIds)
  return (await listReserved(tx, idsOf(calledOff))).mediaRooms
}

function idsOf(rounds: readonly StoredRound[]): string[] {
  return rounds.map(({ id }) => id)
}
