import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/** What time it is where the truth is kept. */
export async function readDatabaseClock(db: Database): Promise<Date> {
  const { rows } = await db.execute<{ now: string }>(sql`select clock_timestamp()::text as now`)
  return new Date(rows[0]?.now ?? Number.NaN)
}
