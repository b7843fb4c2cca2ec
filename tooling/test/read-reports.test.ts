import { describe, expect, test } from 'vitest'
import { readPlaywright } from './read-playwright.ts'
import { readVitest } from './read-vitest.ts'

describe('a report of vitest', () => {
  test('is counted by test, and names what failed or was skipped', () => {
    const tests = [
      { status: 'passed', fullName: 'adds' },
      { status: 'failed', fullName: 'subtracts' },
      { status: 'todo', fullName: 'divides' },
      { status: 'pending', fullName: 'multiplies' },
    ]
    const report = { testResults: [{ name: 'sum.test.ts', status: 'failed', assertionResults: tests }] }
    expect(readVitest(JSON.stringify(report))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      notes: ['failed: subtracts', 'skipped: divides', 'skipped: multiplies'],
    })
  })

  test('counts a file that could not be loaded', () => {
    const broken = { name: 'sum.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
    expect(readVitest(JSON.stringify({ testResults: [broken] }))).toMatchObject({
      failed: 1,
      notes: ['failed: sum.test.ts no such module'],
    })
  })
})

describe('a report of Playwright', () => {
  test('is counted through all its suites, and a test that needed two tries has failed', () => {
    const inner = { title: 'a table', specs: [spec('seats two', 'expected'), spec('seats one', 'flaky')] }
    const outer = { title: 'table.spec.ts', specs: [spec('opens', 'unexpected'), spec('closes', 'skipped')] }
    const report = { suites: [{ ...outer, suites: [inner] }], errors: [] }
    expect(readPlaywright(JSON.stringify(report))).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      notes: [
        'failed: table.spec.ts › opens',
        'failed once: table.spec.ts › a table › seats one',
        'skipped: table.spec.ts › closes',
      ],
    })
  })

  test('counts an error outside of all tests', () => {
    const report = { suites: [], errors: [{ message: 'the stack did not start' }] }
    expect(readPlaywright(JSON.stringify(report))).toMatchObject({
      failed: 1,
      notes: ['failed: the stack did not start'],
    })
  })
})

function spec(title: string, status: string) {
  return { title, tests: [{ status }] }
}
