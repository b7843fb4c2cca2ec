import {
  deleteDeadLeases,
  findPresence,
  isAnyoneServing,
  listOverdue,
  listUnheard,
  lockCompany,
  transact,
  type Transaction,
} from '@stamtafel/db'
import { holdSeconds, secondsAfter } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { announceLeft } from '../places/announce-left.ts'
import { leaveVenue } from '../places/leave-venue.ts'
import { noteAway } from './close-stream.ts'

type SweepDeps = Pick<Deps, 'db' | 'jobs' | 'live' | 'media' | 'now' | 'log'>

/** What the sweeps of one process have seen so far. */
export interface SweepMemory {
  /** When nobody served live streams, the last time that this was so. */
  unservedAt: Date | undefined
}

/**
 * Finds what no process has reported: streams of dead processes end, and places held too long are freed. While no api
 * serves at all nobody could come back, so that nothing is freed then, nor for as long after it as a pairing is held.
 */
export async function sweepPresence(deps: SweepDeps, memory: SweepMemory): Promise<void> {
  await deleteDeadLeases(deps.db)
  for (const { personId } of await listUnheard(deps.db)) {
    await unlessItFails(deps, async () => {
      const away = await transact(deps.db, (tx) => noteAway(tx, { personId, now: deps.now() }))
      for (const envelope of away ?? []) await deps.live.publish(envelope)
    })
  }
  if (!(await isAnyoneServing(deps.db))) memory.unservedAt = deps.now()
  const { unservedAt } = memory
  if (unservedAt && deps.now() < secondsAfter(unservedAt, holdSeconds('pairing'))) return
  for (const overdue of await listOverdue(deps.db)) {
    await unlessItFails(deps, async () => {
      const left = await transact(deps.db, (tx) => free(tx, { ...overdue, now: deps.now() }))
      if (left) await announceLeft(deps, left)
    })
  }
}

interface Overdue {
  readonly personId: string
  readonly awaySince: Date | null
  readonly now: Date
}

/** Frees a place, unless its person came back while we waited for their lock. */
async function free(tx: Transaction, { personId, awaySince, now }: Overdue) {
  await lockCompany(tx, [personId])
  const presence = await findPresence(tx, personId)
  if (presence?.awaySince?.getTime() !== awaySince?.getTime()) return undefined
  return leaveVenue(tx, { personId, now })
}

/** One person whose row resists holds up nobody else; the next sweep tries again. */
async function unlessItFails({ log }: SweepDeps, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.warn({ cause: error instanceof Error ? error.name : 'unknown' }, 'presence.not-swept')
  }
}
