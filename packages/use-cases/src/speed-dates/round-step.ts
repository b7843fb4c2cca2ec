import {
  bumpRevision,
  lockPeople,
  transact,
  writeRound,
  writeSpeedDate,
  type StoredRound,
  type StoredSpeedDate,
  type Transaction,
} from '@stamtafel/db'
import { advanceRound, type RoundCommand } from '@stamtafel/domain'
import type { SpeedDateDeps } from './speed-date-deps.ts'

/** A round of a speed date at which something is due, as both were read. */
export interface RoundDue {
  readonly speedDate: StoredSpeedDate
  readonly round: StoredRound
}

/**
 * Does one step of a round in a transaction, unless another worker was faster, and counts it as a change that all see.
 * The lock order is the speed date, the round, then what the work locks: people, tables.
 */
export function takeRoundStep<T>(
  { db, now }: Pick<SpeedDateDeps, 'db' | 'now'>,
  { speedDate, round, command }: RoundDue & { readonly command?: RoundCommand['type'] },
  work: (tx: Transaction) => Promise<T>,
): Promise<{ readonly done: T; readonly revision: number }> {
  const { state, eventId } = speedDate
  const next = command ? advanceRound(round, { type: command }) : round
  return transact(db, async (tx) => {
    await writeSpeedDate(tx, speedDate, { state, now: now() })
    if (command) await writeRound(tx, round, next)
    const done = await work(tx)
    return { done, revision: await bumpRevision(tx, eventId) }
  })
}

/** Lists people, locks them in the order of the door, and lists them again: now they stay as they are. */
export async function listLocked<T extends { readonly personId: string }>(
  tx: Transaction,
  list: () => Promise<T[]>,
): Promise<T[]> {
  await lockPeople(
    tx,
    (await list()).map(({ personId }) => personId),
  )
  return list()
}
