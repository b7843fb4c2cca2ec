import { failure, type Outcome } from './outcome.ts'
import type { Step } from './steps.ts'

export interface Result {
  readonly step: string
  readonly seconds: number
  readonly outcome: Outcome
}

export interface Listener {
  readonly onStart: (step: Step, number: number, of: number) => void
  readonly onEnd: (result: Result) => void
}

/** The steps that were asked for by name, with what they need; all of them when none was. */
export function selectSteps(steps: readonly Step[], names: readonly string[]): readonly Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown !== undefined) {
    throw new Error(`There is no step ${unknown}; there are ${steps.map(({ name }) => name).join(', ')}`)
  }
  if (names.length === 0) return steps
  const needed = steps
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, needs }) => [name, ...needs])
  const chosen = new Set(needed)
  return steps.filter(({ name }) => chosen.has(name))
}

/** Runs one after the other; one that fails stops only those that need it, and they count as failed. */
export async function runSteps(
  steps: readonly Step[],
  listener: Listener,
  done: readonly Result[] = [],
): Promise<readonly Result[]> {
  const step = steps[done.length]
  if (step === undefined) return done
  listener.onStart(step, done.length + 1, steps.length)
  const startedAt = performance.now()
  const missing = done.find(({ step: name, outcome }) => step.needs.includes(name) && outcome.failed > 0)
  const outcome = missing ? failure(`Not run, because ${missing.step} failed`) : await attempt(step)
  const result = { step: step.name, seconds: (performance.now() - startedAt) / 1000, outcome }
  listener.onEnd(result)
  return runSteps(steps, listener, [...done, result])
}

async function attempt({ run }: Step): Promise<Outcome> {
  try {
    return await run()
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  }
}
