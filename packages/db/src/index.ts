export { connect, isUnreachable, transact, type Database, type Transaction } from './database.ts'
export { DatabaseAheadError, migrate } from './migrate.ts'
