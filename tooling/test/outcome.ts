/** What one step, or all of them together, came to. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What a reader should not have to look for: failures and skipped tests by name. */
  readonly notes: readonly string[]
}

export const PASSED: Outcome = { passed: 1, failed: 0, skipped: 0, notes: [] }

export function failure(...notes: readonly string[]): Outcome {
  return { passed: 0, failed: 1, skipped: 0, notes }
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  const total = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((counted, it) => counted + count(it), 0)
  return {
    passed: total((it) => it.passed),
    failed: total((it) => it.failed),
    skipped: total((it) => it.skipped),
    notes: outcomes.flatMap(({ notes }) => notes),
  }
}

/** The line that CI reads. */
export function closingLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** A runner that found nothing to run, or failed without a failed test, has failed. */
export function judge(outcome: Outcome, exitCode: number | null): Outcome {
  if (outcome.passed + outcome.failed + outcome.skipped === 0) return failure('No test was found')
  if (exitCode !== 0 && outcome.failed === 0) {
    return sum([outcome, failure(`The tests passed, but their runner ended with exit code ${exitCode}`)])
  }
  return outcome
}
