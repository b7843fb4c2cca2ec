import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, freePort, spawnGuarded, type GuardedProcess } from '@stamtafel/processes'

/** A Redis or Valkey of a test, which keeps what it was told over its own death; it ends with the test's process. */
export interface TestRedis {
  readonly url: string
  /** Kills it without warning. */
  readonly die: () => Promise<void>
  /** Is there again at the same address, with what it held or without. */
  readonly comeBack: (how?: { readonly isEmpty: boolean }) => Promise<void>
  /** Answers nobody, but keeps every connection open, until the answer is called. */
  readonly freeze: () => () => void
  readonly stop: () => Promise<void>
}

const PROGRAMS = ['redis-server', 'valkey-server']
const STOP_MS = 5000
const PORT_TRIES = 3
const LAST_WORDS = 2000

/** Why whatever needs Redis cannot be tested on this machine; nothing where it can. */
export const missingRedis: string | undefined = findRedis()
  ? undefined
  : `there is no ${PROGRAMS.join(' or ')} on the PATH`

/** Starts a server on a free port of loopback, with data of its own. */
export async function startTestRedis(): Promise<TestRedis> {
  const program = findRedis()
  if (program === undefined) throw new Error(`Redis cannot be started: ${missingRedis}`)
  const directory = mkdtempSync(join(tmpdir(), 'stamtafel-redis-'))
  let { port, server } = await startSomewhere(program, directory)
  const die = async () => void (await server.stop('SIGKILL', STOP_MS))
  return {
    url: `redis://127.0.0.1:${port}`,
    die,
    async comeBack({ isEmpty } = { isEmpty: false }) {
      if (isEmpty) rmSync(join(directory, 'appendonlydir'), { recursive: true, force: true })
      server = await attempt(program, directory, port)
    },
    freeze() {
      server.kill('SIGSTOP')
      return () => server.kill('SIGCONT')
    },
    async stop() {
      await die()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Somebody else may take a free port first; another one is as good. */
async function startSomewhere(
  program: string,
  directory: string,
  tries = PORT_TRIES,
): Promise<{ port: number; server: GuardedProcess }> {
  const port = await freePort()
  try {
    return { port, server: await attempt(program, directory, port) }
  } catch (error) {
    if (tries <= 1) throw error
    return startSomewhere(program, directory, tries - 1)
  }
}

async function attempt(program: string, directory: string, port: number): Promise<GuardedProcess> {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: directory,
    save: '',
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  const server = spawnGuarded([program, ...args], { cwd: directory, whenOrphaned: 'KILL' })
  let said = ''
  const ready = new Promise<true>((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-LAST_WORDS)
        if (said.includes('Ready to accept connections')) resolve(true)
      })
    }
  })
  if ((await Promise.race([ready, server.exited])) === true) return server
  throw new Error(`${program} did not start: ${said.trim()}`)
}

function findRedis(): string | undefined {
  return PROGRAMS.flatMap((name) => findProgram([name]) ?? [])[0]
}
