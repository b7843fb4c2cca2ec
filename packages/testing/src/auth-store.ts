import { authTables, type Database } from '@stamtafel/db'

/** Where better-auth keeps its rows in a test. */
export function authStoreOf(db: Database) {
  return { db, tables: authTables }
}
