import { createPostgresRelayBackend, isPgPool, Relay, type RelayBackendFactory } from 'bullmq'
import { Pool } from 'pg'

/** One process's place in the relay, and what ends it. */
export interface Connection {
  readonly relay: Relay
  readonly close: () => Promise<void>
}

/**
 * How long the store keeps messages for a process that is not heard of. Longer than the store may be away, so
 * that what others said just after its return still reaches everybody.
 */
const LEASE = { leaseDuration: 30_000, heartbeatInterval: 3000 }

/** Joins the relay on PostgreSQL or Redis, whichever the scheme of the address says. */
export function connectRelay(url: string): Connection {
  return /^rediss?:/.test(url) ? onRedis(url) : onPostgres(url)
}

function onRedis(url: string): Connection {
  const connection = {
    url,
    // Tries again soon: BullMQ's own choice would still be waiting twenty seconds after Redis is back.
    retryStrategy: (times: number) => Math.min(times * 100, 1000),
    enableOfflineQueue: false,
    commandTimeout: 10_000,
  }
  const relay = new Relay({ connection, ...LEASE })
  return { relay, close: () => relay.close() }
}

function onPostgres(url: string): Connection {
  const pool = new Pool({
    connectionString: url,
    options: '-c search_path=bullmq',
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
  })
  // The two packages describe a pool in types that only agree at run time.
  const connection: unknown = pool
  if (!isPgPool(connection)) throw new Error('BullMQ no longer takes a pool of pg')
  const backend: RelayBackendFactory = (options) => createPostgresRelayBackend({ ...options, connection })
  const relay = new Relay({ connection: { url }, backend, ...LEASE })
  return {
    relay,
    async close() {
      await relay.close()
      await pool.end()
    },
  }
}
