import { join, resolve } from 'node:path'
import { readSettings } from '../env.ts'
import { messageOf, Refusal } from '../refusal.ts'

interface Command {
  readonly path: string
  readonly mayReplace: boolean
  readonly checkout: string
  readonly chosen: string | undefined
  readonly say: (line: string) => void
}

const REPLACE = '--replace'

/** Reads what a person asked for, does it, and leaves; a refusal is one sentence and the exit code 1. */
export async function runCommand(usage: string, run: (command: Command) => Promise<void>): Promise<never> {
  try {
    const args = process.argv.slice(2)
    const paths = args.filter((arg) => !arg.startsWith('-'))
    const isKnown = (arg: string) => paths.includes(arg) || (arg === REPLACE && usage.includes(REPLACE))
    const [path] = paths
    if (path === undefined || paths.length > 1 || !args.every(isKnown)) throw new Refusal(`Usage: ${usage}`)
    await run({
      // npm runs scripts in the checkout, whichever folder the person is in.
      path: resolve(process.env['INIT_CWD'] ?? process.cwd(), path),
      mayReplace: args.includes(REPLACE),
      checkout: join(import.meta.dirname, '../../../..'),
      chosen: readSettings(process.env).dataFolder,
      say,
    })
    process.exit(0)
  } catch (error) {
    say(error instanceof Refusal ? error.message : `That did not work: ${messageOf(error)}`)
    process.exit(1)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
