import { describe, expect, test } from 'vitest'
import { closingLine, failure, judge, PASSED, sum } from './outcome.ts'

describe('the outcome of a run', () => {
  test('is counted over all its steps', () => {
    const tests = { passed: 7, failed: 1, skipped: 2, notes: ['failed: a test'] }
    const total = sum([PASSED, failure('lint found something'), tests])
    expect(closingLine(total)).toBe('8 passed, 2 failed, 2 skipped')
    expect(total.notes).toEqual(['lint found something', 'failed: a test'])
  })

  test('is a failure when no test was found', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 0, notes: [] }, 0)).toEqual(failure('No test was found'))
  })

  test('is a failure when the runner says so, although each test passed', () => {
    const outcome = judge({ passed: 3, failed: 0, skipped: 0, notes: [] }, 1)
    expect(outcome).toMatchObject({ passed: 3, failed: 1 })
  })

  test('counts a failed test once', () => {
    const outcome = { passed: 3, failed: 1, skipped: 0, notes: [] }
    expect(judge(outcome, 1)).toEqual(outcome)
  })
})
