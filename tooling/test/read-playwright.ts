import type { Outcome } from './outcome.ts'

interface Suite {
  readonly title: string
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly tests: readonly { readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[]
  }[]
}

interface PlaywrightReport {
  readonly suites: readonly Suite[]
  readonly errors: readonly { readonly message?: string }[]
}

/** Counts what Playwright's json reporter wrote; a test that passed only the second time has failed. */
export function readPlaywright(json: string): Outcome {
  const { suites, errors }: PlaywrightReport = JSON.parse(json)
  const tests = suites.flatMap((suite) => testsOf(suite, ''))
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky')
  const skipped = tests.filter(({ status }) => status === 'skipped')
  return {
    passed: tests.length - failed.length - skipped.length,
    failed: failed.length + errors.length,
    skipped: skipped.length,
    notes: [
      ...failed.map(({ title, status }) => `${status === 'flaky' ? 'failed once' : 'failed'}: ${title}`),
      ...errors.map(({ message }) => `failed: ${message ?? 'an error without a message'}`),
      ...skipped.map(({ title }) => `skipped: ${title}`),
    ],
  }
}

function testsOf(
  { title, suites = [], specs = [] }: Suite,
  above: string,
): { title: string; status: string }[] {
  const path = `${above}${title} › `
  const own = specs.flatMap((spec) => spec.tests.map(({ status }) => ({ title: path + spec.title, status })))
  return [...own, ...suites.flatMap((suite) => testsOf(suite, path))]
}
