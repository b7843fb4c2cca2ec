import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  isPgPool,
  runMigrations,
} from 'bullmq'
import { type ClientBase, Pool } from 'pg'

/** Where jobs wait, as BullMQ reaches it; it brings its own connections. */
export interface JobStore {
  readonly backend: BackendFactory
  close(): Promise<void>
}

/** Opens PostgreSQL or Redis, whichever the scheme of the address says; connects when first used. */
export function openStore(url: string): JobStore {
  return /^rediss?:/.test(url) ? openRedis(url) : openPostgres(url)
}

/** Makes or updates BullMQ's tables, the relay's included; safe to call from several processes at once. */
export async function migrateJobs(client: ClientBase): Promise<void> {
  await runMigrations(client)
}

function openPostgres(url: string): JobStore {
  const pool = new Pool({
    connectionString: url,
    options: '-c search_path=bullmq',
    max: 20,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  })
  // Every queue and worker adds a listener of its own to the pool they share.
  pool.setMaxListeners(0)
  // The two packages describe a pool in types that only agree at run time.
  const connection: unknown = pool
  if (!isPgPool(connection)) throw new Error('BullMQ no longer takes a pool of pg')
  return {
    backend: (name, options, how) => createPostgresBackend(name, { ...options, connection }, how),
    close: () => pool.end(),
  }
}

/** Tries again soon: BullMQ's own choice would still be waiting twenty seconds after Redis is back. */
const retryStrategy = (times: number) => Math.min(times * 100, 1000)

function openRedis(url: string): JobStore {
  return {
    backend(name, options, how) {
      // A worker waits for Redis to come back; who orders a job is told at once that it is away.
      const away = how?.withBlockingConnection
        ? { maxRetriesPerRequest: null }
        : { enableOfflineQueue: false, commandTimeout: 5000 }
      return createRedisBackend(name, { ...options, connection: { url, retryStrategy, ...away } }, how)
    },
    close: () => Promise.resolve(),
  }
}
