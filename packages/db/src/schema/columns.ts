import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** A row's own id: time-ordered, made by Postgres. */
export const rowId = () =>
  uuid()
    .primaryKey()
    .default(sql`uuidv7()`)

/** An instant, in UTC, whatever the session's time zone. */
export const instant = () => timestamp({ withTimezone: true })

/** When a row was written, by the clock of Postgres. */
export const createdAt = () => instant().notNull().defaultNow()
