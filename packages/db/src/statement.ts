import { NodePgDatabase, NodePgSession } from 'drizzle-orm/node-postgres'
import { PgDialect, type PreparedQueryConfig } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import type { Database, Transaction } from './database.ts'

type NoSchema = Record<string, never>
type Prepare = NodePgSession<NoSchema, NoSchema>['prepareQuery']
type Asked = Parameters<Prepare>

/** What a statement is built on: it knows the tables, and reaches no database. */
export type Draft = NodePgDatabase

/** A query as drizzle builds it, which can be prepared. */
interface Draftable<T> extends PromiseLike<T> {
  prepare(name: string): object
}

/** The values of the placeholders of a statement. */
type Values = Readonly<Record<string, unknown>>

/** Runs a statement on the database, or within a transaction. */
type Statement<T> = (on: Database | Transaction, values: Values) => Promise<T>

/** Keeps what a query asks its session for. */
class DraftSession extends NodePgSession<NoSchema, NoSchema> {
  #last: Asked | undefined

  asked(): Asked | undefined {
    return this.#last
  }

  override prepareQuery<C extends PreparedQueryConfig>(...asked: Asked) {
    this.#last = asked
    return super.prepareQuery<C>(...asked)
  }
}

const dialect = new PgDialect({ casing: 'snake_case' })
const session = new DraftSession(new Pool(), dialect, undefined)
const draft: Draft = new NodePgDatabase(dialect, session, undefined)

/**
 * A hot statement: its SQL is built once for this process, and Postgres prepares it once on each connection, so that a call
 * costs what the driver costs. Unlike what drizzle prepares it also runs within a transaction.
 */
export function statement<T>(name: string, build: (db: Draft) => Draftable<T>): Statement<T> {
  let built: Built | undefined
  return async (on, values) => {
    built ??= buildOnce(name, build)
    const { query, fields, isInArrays, joins } = built
    const prepared = on._.session.prepareQuery<Answering<T>>(query, fields, name, isInArrays)
    return Object.assign(prepared, joins).execute(values)
  }
}

interface Answering<T> extends PreparedQueryConfig {
  readonly execute: T
}

interface Built {
  readonly query: Asked[0]
  readonly fields: Asked[1]
  readonly isInArrays: Asked[3]
  readonly joins: { readonly joinsNotNullableMap: unknown }
}

function buildOnce(name: string, build: (db: Draft) => Draftable<unknown>): Built {
  const prepared = build(draft).prepare(name)
  const asked = session.asked()
  if (!asked) throw new Error(`The statement ${name} asks its session for nothing`)
  const [query, fields, , isInArrays] = asked
  // What a select knows of its joins it tells what it has prepared, and not the session.
  const joins = { joinsNotNullableMap: Reflect.get(prepared, 'joinsNotNullableMap') }
  return { query, fields, isInArrays, joins }
}
