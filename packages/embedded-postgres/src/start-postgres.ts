import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, type Exit } from '@stamtafel/processes'
import { ensureCluster, SUPERUSER } from './cluster.ts'
import { ownerOf } from './owner.ts'
import { installedPrograms, sharedPrograms } from './programs.ts'
import { attemptServer, type Attempt, type ServerOptions } from './server.ts'

export interface PostgresOptions {
  /** Where the data is or will be; its parent folder exists, and for root any user can pass through it. */
  readonly directory: string
  /** The superuser's; without one every process on this machine may connect. */
  readonly password?: string
  /** A free one if left out. */
  readonly port?: number
  readonly settings?: readonly string[]
  readonly onOutput?: (text: string) => void
  /** How long another server may take to let go of the data. */
  readonly handOverMs?: number
}

export interface RunningPostgres {
  readonly port: number
  readonly pid: number
  readonly urlOf: (database: string) => string
  readonly exited: Promise<Exit>
  readonly stop: () => Promise<void>
}

const SETTINGS = ['max_connections=200', 'timezone=UTC', 'log_timezone=UTC']
const HAND_OVER_MS = 10_000
const RETRY_MS = 200
const PATIENCE_MS = 30_000
const PORT_TAKEN = /could not bind|Address already in use/
const DATA_IN_USE = /lock file .* already exists|shared memory block .* still in use/

/** Runs the PostgreSQL that npm installed, on loopback only; it stops with this process, whatever ends that. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { directory, password } = options
  const owner = ownerOf(directory)
  const programs = await (owner ? sharedPrograms() : installedPrograms())
  await ensureCluster({ directory, programs, owner, ...(password !== undefined && { password }) })
  const settings = [...SETTINGS, ...(options.settings ?? [])]
  const onOutput = options.onOutput ?? (() => {})
  const { server, port } = await insist({ directory, programs, owner, settings, onOutput }, options)
  return {
    port,
    pid: server.pid,
    urlOf: (database) =>
      `postgres://${SUPERUSER}:${encodeURIComponent(password ?? '')}@127.0.0.1:${port}/${database}`,
    exited: server.exited,
    async stop() {
      await server.stop('SIGINT', PATIENCE_MS)
    },
  }
}

type Running = Extract<Attempt, { server: unknown }> & { port: number }

/** Tries again while a taken port or a predecessor that is still stopping may be the reason. */
async function insist(
  server: Omit<ServerOptions, 'port'>,
  options: PostgresOptions,
  deadline = Date.now() + (options.handOverMs ?? HAND_OVER_MS),
): Promise<Running> {
  const port = options.port ?? (await freePort())
  const attempt = await attemptServer({ ...server, port })
  if ('server' in attempt) return { ...attempt, port }
  const { lastWords } = attempt
  const mayPass = DATA_IN_USE.test(lastWords) || (PORT_TAKEN.test(lastWords) && options.port === undefined)
  if (!mayPass || Date.now() >= deadline) throw new Error(sentence(options.directory, lastWords))
  await sleep(RETRY_MS)
  return insist(server, options, deadline)
}

function sentence(directory: string, lastWords: string): string {
  if (DATA_IN_USE.test(lastWords)) return `Another PostgreSQL is using the data in ${directory}`
  return `PostgreSQL did not start on ${directory}: ${lastWords.trim()}`
}
