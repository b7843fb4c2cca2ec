import { percentile } from './rotation/statistics.ts'

const SPIN_MS = 20
/** Work that takes so much longer than its processor time shares the machine with others. */
const MOST_CROWDED = 1.3

/** Whether a machine had time for what was measured on it. */
export interface Calibration {
  /** Works for a moment; call it now and then while what is measured rests. */
  readonly sample: () => void
  /** How much longer than its processor time a piece of work took, in the median: 1 where nobody else works. */
  readonly crowding: () => number
  /** What to say of an absolute limit; on a machine that others use as well it is not judged. */
  readonly verdict: (isWithin: boolean) => Verdict
}

export type Verdict = 'within' | 'OVER' | 'not judged'

export function createCalibration(): Calibration {
  const samples: number[] = []
  const crowding = () => percentile(samples, 50)
  return {
    sample() {
      const startedAt = performance.now()
      const { user, system } = process.cpuUsage()
      while (performance.now() - startedAt < SPIN_MS);
      const used = process.cpuUsage({ user, system })
      samples.push((performance.now() - startedAt) / ((used.user + used.system) / 1000))
    },
    crowding,
    verdict: (isWithin) => (crowding() > MOST_CROWDED ? 'not judged' : isWithin ? 'within' : 'OVER'),
  }
}
