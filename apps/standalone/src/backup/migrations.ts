import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'

/** The hashes of the migrations that a database has had; none when it was never used. */
export async function migrationsOf(database: Client): Promise<string[]> {
  const { rows: found } = await database.query<{ name: string | null }>(
    `select to_regclass('drizzle.__drizzle_migrations')::text as name`,
  )
  if (!found[0]?.name) return []
  const { rows } = await database.query<{ hash: string }>(
    'select hash from drizzle.__drizzle_migrations order by id',
  )
  return rows.map(({ hash }) => hash)
}

/** The hashes of those that this version of the product has, made as drizzle makes them. */
export function knownMigrations(checkout: string): ReadonlySet<string> {
  const folder = join(checkout, 'packages/db/migrations')
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return new Set(
    files.map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name), 'utf8'))
        .digest('hex'),
    ),
  )
}
