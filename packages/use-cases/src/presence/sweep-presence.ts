import { deleteDeadLeases, listOverdue, listUnheard, transact } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { announceLeft } from '../places/announce-left.ts'
import { leaveVenue } from '../places/leave-venue.ts'
import { noteAway } from './close-stream.ts'

type SweepDeps = Pick<Deps, 'db' | 'jobs' | 'live' | 'media' | 'now' | 'log'>

/** Finds what no process has reported: streams of dead processes end, and places held too long are freed. */
export async function sweepPresence(deps: SweepDeps): Promise<void> {
  await deleteDeadLeases(deps.db)
  for (const { personId } of await listUnheard(deps.db)) {
    await unlessItFails(deps, async () => {
      const away = await transact(deps.db, (tx) => noteAway(tx, { personId, now: deps.now() }))
      if (away) await deps.live.publish({ ...away, to: 'event' })
    })
  }
  for (const { personId } of await listOverdue(deps.db)) {
    await unlessItFails(deps, async () => {
      const left = await transact(deps.db, (tx) => leaveVenue(tx, { personId, now: deps.now() }))
      if (left) await announceLeft(deps, left)
    })
  }
}

/** One person whose row resists holds up nobody else; the next sweep tries again. */
async function unlessItFails({ log }: SweepDeps, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.warn({ cause: error instanceof Error ? error.name : 'unknown' }, 'presence.not-swept')
  }
}
