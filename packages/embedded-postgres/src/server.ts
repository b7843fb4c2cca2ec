import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setInterval } from 'node:timers/promises'
import { spawnGuarded, type GuardedProcess } from '@stamtafel/processes'
import type { Owner } from './owner.ts'

export interface ServerOptions {
  readonly directory: string
  readonly programs: string
  readonly owner: Owner | undefined
  readonly port: number
  readonly settings: readonly string[]
  readonly onOutput: (text: string) => void
}

/** A server that takes connections, or the last words of one that did not come so far. */
export type Attempt = { readonly server: GuardedProcess } | { readonly lastWords: string }

const LAST_WORDS = 4000
const POLL_MS = 20
const LOOPBACK_ONLY = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']

/** Runs the server and waits until it takes connections, however long recovery needs, or has ended. */
export async function attemptServer(options: ServerOptions): Promise<Attempt> {
  const { directory, programs, owner, port, settings, onOutput } = options
  const configured = [...LOOPBACK_ONLY, ...settings].flatMap((setting) => ['-c', setting])
  const command = [join(programs, 'postgres'), '-D', directory, '-p', String(port), ...configured]
  const server = spawnGuarded(command, { owner, cwd: directory, whenOrphaned: 'INT' })
  let lastWords = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-LAST_WORDS)
      onOutput(text)
    })
  }
  let hasEnded = false
  void server.exited.then(() => (hasEnded = true))
  for await (const _ of setInterval(POLL_MS)) {
    if (isReady(directory, server.pid)) break
    if (hasEnded) return { lastWords }
  }
  return { server }
}

/** PostgreSQL writes the word into its own pid file when it takes connections. */
function isReady(directory: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}
