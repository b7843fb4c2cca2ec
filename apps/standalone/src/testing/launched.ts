import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { identify, isAlive, type ProcessIdentity } from '@stamtafel/processes'
import { vi } from 'vitest'

export const PATIENCE = { timeout: 60_000, interval: 50 }
const source = join(import.meta.dirname, '..')
const checkout = join(source, '../../..')

/** Stands in for the api: makes the tables, answers with its own process id, and takes a second to leave. */
const API = `
  import { createServer } from 'node:http'
  import { migrate } from ${JSON.stringify(join(checkout, 'packages/db/src/index.ts'))}
  await migrate(process.env.DATABASE_URL)
  const server = createServer((_, response) => response.end(String(process.pid)))
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('{"msg":"api.ready"}'))
  process.on('SIGTERM', () => setTimeout(() => process.exit(0), 1000))`

const WORKER = `
  console.log('{"msg":"worker.ready"}')
  process.on('SIGTERM', () => process.exit(0))
  setInterval(() => {}, 1000)`

/** What a launcher that reports says about itself. */
export interface Report {
  readonly url: string
  readonly inboxUrl: string
  readonly setupUrl: string | null
  readonly databaseUrl: string
  readonly pids: Readonly<Record<'api' | 'worker' | 'livekit' | 'postgres', number>>
}

/** Starts a launcher as a process of its own, with an api and a worker that only pretend. */
export function startLauncher(home: string, port: number, { api = API } = {}) {
  const programs = { api: join(home, 'api.mjs'), worker: join(home, 'worker.mjs') }
  writeFileSync(programs.api, api)
  writeFileSync(programs.worker, WORKER)
  const launcher = join(home, 'launcher.mjs')
  writeFileSync(
    launcher,
    `import { launch } from ${JSON.stringify(join(source, 'launch.ts'))}
     import { createProgress } from ${JSON.stringify(join(source, 'progress.ts'))}
     const options = ${JSON.stringify({ checkout, programs, webRoot: home })}
     process.exit(await launch({ ...options, env: process.env, progress: createProgress(process.stdout) }))`,
  )
  const report = join(home, 'report.json')
  const env = {
    ...process.env,
    PORT: String(port),
    STAMTAFEL_DATA: join(home, 'data'),
    STAMTAFEL_REPORT: report,
  }
  const child = spawn(process.execPath, [launcher], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = text(child.stdout)
  const ended = once(child, 'exit').then(() => child.exitCode)
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** What it said, and its exit code, once it has ended. */
    end: async () => ({ said: await said, code: await ended }),
    report: () => vi.waitFor(() => read(report), PATIENCE),
  }
}

export type Launcher = ReturnType<typeof startLauncher>

/** Every process that a report names. */
export function processesOf({ pids }: Report): ProcessIdentity[] {
  return Object.values(pids).map(identify)
}

export async function untilAllHaveEnded(processes: readonly ProcessIdentity[]): Promise<void> {
  await vi.waitFor(() => {
    if (processes.some(isAlive)) throw new Error('Some are still alive')
  }, PATIENCE)
}

function read(file: string): Report {
  if (!existsSync(file)) throw new Error('No report yet')
  const report: { pids: Record<string, number | null> } & Report = JSON.parse(readFileSync(file, 'utf8'))
  const isDown = Object.values(report.pids).some((pid) => pid === null)
  if (isDown) throw new Error('Something is down')
  return report
}
