import { delimiter, join } from 'node:path'
import { spawnGuarded, type GuardedProcess } from '@stamtafel/processes'

export const checkout = join(import.meta.dirname, '../..')

const running = new Set<GuardedProcess>()

/** Runs a command of ours or of npm's in the checkout, shows what it says, and returns its exit code. */
export async function shell(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number | null> {
  const folders = ['node_modules/.bin', 'e2e/node_modules/.bin'].map((folder) => join(checkout, folder))
  const child = spawnGuarded(['/bin/sh', '-c', script, 'sh', ...args], {
    cwd: checkout,
    env: { ...env, PATH: [...folders, env['PATH']].join(delimiter) },
    whenOrphaned: 'INT',
  })
  running.add(child)
  child.stdout.pipe(process.stdout, { end: false })
  child.stderr.pipe(process.stderr, { end: false })
  const { code } = await child.exited
  running.delete(child)
  return code
}

/** Interrupts what runs, with all that it started. */
export function interrupt(): void {
  for (const { pid } of running) process.kill(-pid, 'SIGINT')
}
