import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** The number under which all processes queue for the schema; any constant would do. */
const LOCK = 7_302_011

/** Says that the database was written by a newer version of the product; nothing was changed. */
export class DatabaseAheadError extends Error {
  override readonly name = 'DatabaseAheadError'
}

/** Brings the schema up to this version, one process at a time; `also` migrates what libraries keep beside it. */
export async function migrate(url: string, also?: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await refuseNewer(client)
    await applyMigrations(drizzle(client), { migrationsFolder })
    await also?.(client)
  } finally {
    await client.end()
  }
}

async function refuseNewer(client: Client): Promise<void> {
  const { rows: found } = await client.query<{ name: string | null }>(
    `select to_regclass('drizzle.__drizzle_migrations')::text as name`,
  )
  if (!found[0]?.name) return
  const { rows } = await client.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations')
  const known = new Set(readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash))
  const unknown = rows.filter(({ hash }) => !known.has(hash))
  if (unknown.length === 0) return
  throw new DatabaseAheadError(
    'The database was written by a newer version of Stamtafel. Start that version, or restore a back-up.',
  )
}
