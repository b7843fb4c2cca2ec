import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '@stamtafel/embedded-postgres'
import { Client } from 'pg'

export interface OpenCluster {
  readonly superuser: Client
  /** Connects to the product's own database, as the superuser too. */
  readonly connect: (database: string) => Promise<Client>
  readonly close: () => Promise<void>
}

/** Connects to the database that runs on this data, or runs it for as long as it is open. */
export async function openCluster(directory: string, password: string): Promise<OpenCluster> {
  const port = portOfRunning(directory)
  const own = port === undefined ? await startPostgres({ directory, password }) : undefined
  const urlOf = (database: string) =>
    own?.urlOf(database) ??
    `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  const open: Client[] = []
  const connect = async (database: string) => {
    const client = new Client(urlOf(database))
    // Whoever asks next is told so; nobody listens in between.
    client.on('error', () => {})
    await client.connect()
    open.push(client)
    return client
  }
  const close = async () => {
    await Promise.allSettled(open.map((client) => client.end()))
    await own?.stop()
  }
  try {
    return { superuser: await connect('postgres'), connect, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** PostgreSQL writes into its data who runs on it, where it listens and whether it takes connections. */
export function portOfRunning(directory: string): number | undefined {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')
    if (!runsOn(directory, Number(lines[0]))) return undefined
    return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined
  } catch {
    return undefined
  }
}

/** The number may be of somebody else's process by now, after the machine went down: PostgreSQL works in its data. */
function runsOn(directory: string, pid: number): boolean {
  process.kill(pid, 0)
  if (process.platform !== 'linux') return true
  return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory)
}
