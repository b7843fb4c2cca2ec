import type { JobHandler, Sweep } from '@stamtafel/jobs'
import type { Logger } from 'pino'
import type { WorkerDeps } from './deps.ts'

interface NamedSweep extends Sweep {
  readonly run: () => Promise<unknown>
}

type Swept = Pick<WorkerDeps, 'speedDates' | 'stages' | 'presence' | 'mediaRooms' | 'mails'>

/** What comes round by itself, and finds what a crash, a lost job or a lost message has left behind. */
export function sweepsOf({ speedDates, stages, presence, mediaRooms, mails }: Swept): NamedSweep[] {
  return [
    named('sweep-speed-dates', 2000, speedDates.sweep),
    named('sweep-stages', 5000, stages.sweep),
    named('sweep-presence', 2000, presence.sweep),
    named('restore-rooms', 2000, mediaRooms.restore),
    named('sweep-mails', 10_000, mails.sweep),
    named('reconcile-rooms', 30_000, mediaRooms.reconcile),
    named('forget-repetitions', 3_600_000, mails.forgetRepetitions),
  ]
}

function named(name: string, everyMs: number, run: () => Promise<unknown>): NamedSweep {
  return { job: { queue: 'sweep', name }, everyMs, run }
}

/** A sweep that fails is not tried again: the next one is at the door, and finds the same. */
export function handlersOf(sweeps: readonly NamedSweep[], log: Pick<Logger, 'warn'>): JobHandler[] {
  return sweeps.map(({ job, run }) => ({ job, handle: () => runOnce({ name: job.name, run }, log) }))
}

/** Runs every sweep once, so that what is overdue is done before any job is taken. */
export async function sweepOnce(sweeps: readonly NamedSweep[], log: Pick<Logger, 'warn'>): Promise<void> {
  for (const { job, run } of sweeps) await runOnce({ name: job.name, run }, log)
}

async function runOnce(
  { name, run }: { readonly name: string; readonly run: () => Promise<unknown> },
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  try {
    await run()
  } catch (error) {
    log.warn({ sweep: name, cause: error instanceof Error ? error.message : String(error) }, 'sweep.failed')
  }
}
