import { describe, expect, test } from 'vitest'
import { failure, PASSED, type Outcome } from './outcome.ts'
import { runSteps, selectSteps } from './run-steps.ts'

describe('the steps of a test run', () => {
  test('all run, in their order, after one has failed', async () => {
    const results = await run([step('lint', failure('a fault')), step('unit', PASSED)])
    expect(results).toEqual({ lint: failure('a fault'), unit: PASSED })
  })

  test('that break down have failed', async () => {
    const breaks = { ...step('browser', PASSED), run: () => Promise.reject(new Error('no browser')) }
    expect(await run([breaks])).toEqual({ browser: failure('no browser') })
  })

  test('fail when what they need has failed', async () => {
    const results = await run([step('browser', failure('none')), step('e2e', PASSED, ['browser'])])
    expect(results['e2e']).toEqual(failure('Not run, because browser failed'))
  })
})

describe('steps are chosen', () => {
  const steps = [step('lint', PASSED), step('livekit', PASSED), step('unit', PASSED, ['livekit'])]
  const chosen = (...names: string[]) => selectSteps(steps, names).map(({ name }) => name)

  test('all, when none is named', () => expect(chosen()).toEqual(['lint', 'livekit', 'unit']))
  test('by name, with what they need', () => expect(chosen('unit')).toEqual(['livekit', 'unit']))
  test('only among those that exist', () => {
    expect(() => chosen('units')).toThrow('There is no step units; there are lint, livekit, unit')
  })
})

function step(name: string, outcome: Outcome, needs: readonly string[] = []) {
  return { name, needs, run: () => Promise.resolve(outcome) }
}

async function run(steps: Parameters<typeof runSteps>[0]): Promise<Record<string, Outcome>> {
  const results = await runSteps(steps, { onStart: () => {}, onEnd: () => {} })
  return Object.fromEntries(results.map((result) => [result.step, result.outcome]))
}
