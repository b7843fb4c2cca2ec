import { DrizzleQueryError } from 'drizzle-orm'
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import type { PgDialect, PgTransactionConfig, PreparedQueryConfig } from 'drizzle-orm/pg-core'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { nameStatement } from './name-statement.ts'

type NoSchema = Record<string, never>
type Prepare = NodePgSession<NoSchema, NoSchema>['prepareQuery']

/**
 * A session whose failures tell the statement and what Postgres made of it, but none of the names and addresses it was given.
 *
 * A statement that comes again is prepared once on each connection, also within a transaction.
 */
class DiscreetSession extends NodePgSession<NoSchema, NoSchema> {
  override prepareQuery<T extends PreparedQueryConfig>(...asked: Parameters<Prepare>) {
    const prepared = super.prepareQuery<T>(...named(asked))
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (values) => execute(values).catch(failWithoutValues)
    return prepared
  }
}

type Commit = () => Promise<unknown>

/** How each transaction that is open is committed. */
const commits = new WeakMap<object, Commit>()

/** Commits once, however often it is asked to. */
function createCommit(client: PoolClient): Commit {
  let done: Promise<unknown> | undefined
  return () => (done ??= client.query('commit'))
}

/** Sends a last statement and right behind it what commits, as nothing depends on its answer any more; should it fail, nothing is committed. */
export function commitWith<T>(tx: object, last: () => PromiseLike<T>): Promise<T> {
  const done = new Promise<T>((resolve, reject) => {
    // At once, for a query of drizzle is sent when somebody wants its answer.
    last().then(resolve, reject)
  })
  commits
    .get(tx)?.()
    .catch(() => undefined)
  return done
}

/** The session of a pool: each transaction has a connection of it to itself. */
export class DiscreetPoolSession extends DiscreetSession {
  readonly #pool: Pool

  constructor(pool: Pool, dialect: PgDialect) {
    super(pool, dialect, undefined)
    this.#pool = pool
  }

  /** What begins a transaction is on its way together with its first statement, and costs no time of its own. */
  override async transaction<T>(
    work: (tx: NodePgTransaction<NoSchema, NoSchema>) => Promise<T>,
    config?: PgTransactionConfig,
  ): Promise<T> {
    if (config) throw new Error('Every transaction is one that reads what is committed')
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      const begun = client.query('begin')
      // Whoever fails first says why.
      begun.catch(() => undefined)
      const session = new DiscreetSession(client, this.dialect, undefined)
      const tx = new NodePgTransaction<NoSchema, NoSchema>(this.dialect, session, undefined)
      const commit = createCommit(client)
      commits.set(tx, commit)
      const result = await work(tx)
      await begun
      await commit()
      return result
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
      throw withoutValues(error)
    } finally {
      client.release(broken)
    }
  }
}

function named([query, fields, name, ...rest]: Parameters<Prepare>): Parameters<Prepare> {
  return [query, fields, name ?? nameStatement(query), ...rest]
}

/** Takes from a failure of a statement the values that drizzle and Postgres have written into it. */
function withoutValues(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) {
    rename(error, `Failed query: ${error.query}`)
    error.params = []
    withoutValues(error.cause)
  } else if (error instanceof DatabaseError) {
    // Of data that cannot be read, which is class 22, the message itself quotes it.
    if (error.code?.startsWith('22')) rename(error, 'A value cannot be read')
    error.detail = undefined
    error.where = undefined
    error.internalQuery = undefined
  }
  return error
}

function failWithoutValues(error: unknown): never {
  throw withoutValues(error)
}

/** The stack repeats the message. */
function rename(error: Error, message: string): void {
  const { message: before, stack = '' } = error
  error.message = message
  error.stack = stack.replace(before, () => message)
}
