import { createInterface } from 'node:readline'
import { spawnGuarded, type GuardedProcess } from '@stamtafel/processes'
import type { LogFile } from './log-file.ts'
import { Refusal } from './refusal.ts'
import type { Running, Service } from './supervise.ts'

export interface NodeServiceOptions {
  readonly name: string
  /** The TypeScript file that Node runs. */
  readonly program: string
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly log: LogFile
}

const START_MS = 60_000
/** Ten seconds for its jobs, and some to close its connections. */
const LEAVE_MS = 15_000
const LAST_LINES = 12

/** One of our own processes, which prints `{"msg":"<name>.ready"}` when it serves. */
export function nodeService({ name, program, cwd, env, log }: NodeServiceOptions): Service {
  return {
    name,
    async start(abandoned) {
      const child = spawnGuarded([process.execPath, program], { cwd, env, whenOrphaned: 'TERM' })
      const lastLines = listen(child, log)
      const ready = isTold(child, `${name}.ready`)
      const impatience = AbortSignal.any([abandoned, AbortSignal.timeout(START_MS)])
      const outcome = await Promise.race([ready, child.exited, aborted(impatience)])
      if (outcome === 'ready') return asRunning(child)
      await child.stop('SIGTERM', outcome === 'aborted' ? LEAVE_MS : 0)
      throw new Refusal(lastLines() || `The ${name} did not start`)
    },
  }
}

function asRunning(child: GuardedProcess): Running {
  return {
    pid: child.pid,
    exited: child.exited,
    async stop() {
      await child.stop('SIGTERM', LEAVE_MS)
    },
  }
}

/** Keeps what it says in the log, and what it says to people, on stderr, for when it does not start. */
function listen(child: GuardedProcess, log: LogFile): () => string {
  const lines: string[] = []
  child.stdout.setEncoding('utf8').on('data', log.write)
  child.stderr.setEncoding('utf8').on('data', log.write)
  createInterface(child.stderr).on('line', (line) => {
    lines.push(line)
    if (lines.length > LAST_LINES) lines.shift()
  })
  return () => lines.join('\n').trim()
}

function isTold(child: GuardedProcess, message: string): Promise<'ready'> {
  return new Promise((resolve) => {
    const lines = createInterface(child.stdout)
    lines.on('line', (line) => {
      if (!line.includes(`"msg":"${message}"`)) return
      resolve('ready')
      lines.removeAllListeners('line')
    })
  })
}

function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted')
    signal.addEventListener('abort', () => resolve('aborted'), { once: true })
  })
}
