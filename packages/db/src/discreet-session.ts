import { DrizzleQueryError } from 'drizzle-orm'
import { NodePgSession, type NodePgTransaction } from 'drizzle-orm/node-postgres'
import type { PgTransactionConfig, PreparedQueryConfig } from 'drizzle-orm/pg-core'
import { DatabaseError } from 'pg'
import { nameStatement } from './name-statement.ts'

type NoSchema = Record<string, never>
type Prepare = NodePgSession<NoSchema, NoSchema>['prepareQuery']

/**
 * A session whose failures tell the statement and what Postgres made of it, but none of the names and addresses it was given.
 *
 * A statement that comes again is prepared once on each connection, also within a transaction.
 */
export class DiscreetSession extends NodePgSession<NoSchema, NoSchema> {
  override prepareQuery<T extends PreparedQueryConfig>(...asked: Parameters<Prepare>) {
    const prepared = super.prepareQuery<T>(...named(asked))
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (values) => execute(values).catch(failWithoutValues)
    return prepared
  }

  override transaction<T>(
    work: (tx: NodePgTransaction<NoSchema, NoSchema>) => Promise<T>,
    config?: PgTransactionConfig,
  ): Promise<T> {
    return super.transaction((tx) => work(nameAll(tx)), config).catch(failWithoutValues)
  }
}

/** A transaction has a session of its own, which is none of ours. */
function nameAll<T extends NodePgTransaction<NoSchema, NoSchema>>(tx: T): T {
  const { session } = tx._
  const prepare = session.prepareQuery.bind(session)
  session.prepareQuery = <C extends PreparedQueryConfig>(...asked: Parameters<Prepare>) =>
    prepare<C>(...named(asked))
  return tx
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
