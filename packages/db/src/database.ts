import { DomainError, type ErrorCode } from '@stamtafel/domain'
import { DrizzleQueryError } from 'drizzle-orm'
import { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { PgDialect } from 'drizzle-orm/pg-core'
import { DatabaseError, Pool } from 'pg'
import { DiscreetPoolSession } from './discreet-session.ts'
import { GatheringSocket } from './gathering-socket.ts'

export type Database = NodePgDatabase & { readonly $client: Pool }
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

/** What a broken constraint means to a caller; one that is not listed here is a fault of ours. */
const CONSTRAINTS: ReadonlyMap<string, ErrorCode> = new Map([
  ['a_seat_has_one_person', 'seat.taken'],
  ['a_lounge_numbers_its_tables_once', 'table.number-taken'],
  ['a_round_has_its_own_number', 'round.outdated'],
  ['a_speed_date_prepares_one_round_at_a_time', 'round.outdated'],
  ['a_speed_date_talks_in_one_round_at_a_time', 'round.outdated'],
])

/** Postgres's words for "somebody was in the way, try again". */
const RETRIED = new Set(['40P01', '40001'])
const TRIES = 3

/** Statements that do not wait for each other go out at once, and are answered one after the other. */
const PIPELINE = { pipeline: true, stream: () => new GatheringSocket() }

/** Opens a pool of at most `connections`; whoever calls it ends `$client`. What fails in it names nobody. */
export function connect(url: string, connections = 10): Database {
  const pool = new Pool({
    ...PIPELINE,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
  })
  // Without listeners a connection that Postgres ends, idle or in a transaction, would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const dialect = new PgDialect({ casing: 'snake_case' })
  const session = new DiscreetPoolSession(pool, dialect)
  return Object.assign(new NodePgDatabase(dialect, session, undefined), { $client: pool })
}

/** Runs the work in one transaction, up to three times on a deadlock, and says in our words which invariant it broke. */
export async function transact<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (attempt < TRIES && RETRIED.has(codeOf(error) ?? '')) continue
      throw brokenInvariant(error) ?? error
    }
  }
}

/** Says whether Postgres could not be reached at all, so that the caller may be told to come back. */
export function isUnreachable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    if (/^(ECONNREFUSED|ECONNRESET|57P0[123]|08\w{3})$/.test(code)) return true
    if (/Connection terminated|timeout exceeded when trying to connect/.test(cause.message)) return true
  }
  return false
}

function codeOf(error: unknown): string | undefined {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  return cause instanceof DatabaseError ? cause.code : undefined
}

function brokenInvariant(error: unknown): DomainError | undefined {
  if (!(error instanceof DrizzleQueryError) || !(error.cause instanceof DatabaseError)) return undefined
  const code = CONSTRAINTS.get(error.cause.constraint ?? '')
  return code && new DomainError(code, error.cause.message, { cause: error })
}
