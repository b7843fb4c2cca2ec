import { runMigrations } from 'bullmq'
import { Client } from 'pg'
import { inject } from 'vitest'
import { missingRedis, startTestRedis } from './redis.ts'

/** A place of its own for jobs and live messages. */
export interface TestStore {
  readonly url: string
  /** Whoever is connected is cut off, and nobody gets in; what it holds stays. */
  readonly goAway: () => Promise<void>
  readonly comeBack: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface StoreKind {
  /** With the reason where it is missing, so that a skipped test says why. */
  readonly name: string
  readonly isMissing: boolean
  readonly open: () => Promise<TestStore>
}

/** Every store on which jobs and live messages must run alike, whether this machine has it or not. */
export const storeKinds: readonly StoreKind[] = [
  { name: 'PostgreSQL', isMissing: false, open: openPostgres },
  {
    name: missingRedis ? `Redis (${missingRedis})` : 'Redis',
    isMissing: missingRedis !== undefined,
    open: openRedis,
  },
]

async function openPostgres(): Promise<TestStore> {
  const server = inject('postgresUrl')
  const name = `store_${crypto.randomUUID().replaceAll('-', '')}`
  const url = Object.assign(new URL(server), { pathname: name }).href
  await run(server, `create database ${name}`)
  await withClient(url, (client) => runMigrations(client))
  return {
    url,
    async goAway() {
      await run(server, `alter database ${name} with allow_connections false`)
      await run(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    },
    comeBack: () => run(server, `alter database ${name} with allow_connections true`),
    // It goes with the server of all tests.
    stop: () => Promise.resolve(),
  }
}

async function openRedis(): Promise<TestStore> {
  const { url, die, comeBack, stop } = await startTestRedis()
  return { url, goAway: die, comeBack, stop }
}

function run(url: string, statement: string): Promise<void> {
  return withClient(url, (client) => client.query(statement))
}

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await use(client)
  await client.end()
}
