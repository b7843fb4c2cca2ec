import type { Outcome } from './outcome.ts'

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Counts what vitest's json reporter wrote; a file that could not even be loaded is a failure too. */
export function readVitest(json: string): Outcome {
  const { testResults }: VitestReport = JSON.parse(json)
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed')
  const skipped = tests.filter(({ status }) => status !== 'failed' && status !== 'passed')
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  return {
    passed: tests.length - failed.length - skipped.length,
    failed: failed.length + broken.length,
    skipped: skipped.length,
    notes: [
      ...failed.map(({ fullName }) => `failed: ${fullName}`),
      ...broken.map(({ name, message }) => `failed: ${name} ${message ?? ''}`.trim()),
      ...skipped.map(({ fullName }) => `skipped: ${fullName}`),
    ],
  }
}

function isFailed({ status }: { readonly status: string }): boolean {
  return status === 'failed'
}
