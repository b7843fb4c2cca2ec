import { whenParentGone } from '@stamtafel/processes'
import { closingLine, sum } from './outcome.ts'
import { runSteps, type Result } from './run-steps.ts'
import { interrupt } from './shell.ts'
import type { Step } from './steps.ts'

const INTERRUPTED = 130
/** What was interrupted gets this long to clean up. */
const CLEAN_UP_MS = 10_000
let isLeaving = false

/** Runs steps one after the other, says how each went, and leaves with the line that sums them up. */
export async function runAndLeave(steps: readonly Step[]): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  whenParentGone(leave)
  const results = await runSteps(steps, {
    onStart({ name }, number, of) {
      say(`\n── ${number}/${of} ${name}`)
    },
    onEnd({ step, seconds, outcome }) {
      if (isLeaving) process.exit(INTERRUPTED)
      for (const note of outcome.notes) say(`${step}: ${note}`)
      say(`── ${step} took ${seconds.toFixed(1)} s: ${closingLine(outcome)}`)
    },
  })
  const total = sum(results.map(({ outcome }) => outcome))
  say(summary(results))
  say(closingLine(total))
  process.exit(total.failed > 0 ? 1 : 0)
}

function summary(all: readonly Result[]): string {
  const rows = all.map(({ step, seconds, outcome }) => {
    const mark = outcome.failed > 0 ? '✗' : '✓'
    return `${mark} ${step.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s`
  })
  const notes = all.flatMap(({ step, outcome }) => outcome.notes.map((note) => `  ${step}: ${note}`))
  return ['', ...rows, ...notes, ''].join('\n')
}

function leave(): void {
  isLeaving = true
  interrupt()
  setTimeout(() => process.exit(INTERRUPTED), CLEAN_UP_MS).unref()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
