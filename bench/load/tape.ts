import type { Database } from '@stamtafel/db'
import type { Pool, PoolClient } from 'pg'

type Cell = { readonly statement: number; readonly column: number }
/** A value as it was, or as an earlier statement of the run will answer it. */
type Value = { readonly is: unknown } | { readonly from: Cell }

interface Statement {
  readonly name: string
  readonly text: string
  readonly values: readonly Value[]
}

/** The statements of a piece of work in their order, as the driver was given them. */
export type Tape = readonly Statement[]

interface Recorded {
  readonly text: string
  readonly values: readonly unknown[]
  rows: readonly (readonly unknown[])[]
}

/** Does a piece of work once and keeps the statements that it sends. */
export async function record(db: Database, work: () => Promise<unknown>): Promise<Tape> {
  const recorded: Recorded[] = []
  const seen = new Set<PoolClient>()
  const watch = (client: PoolClient) => {
    if (seen.has(client)) return
    seen.add(client)
    const query: Query = client.query.bind(client)
    const listening: Query = (...asked) => listen(recorded, asked, query)
    // On the client itself, where it hides what its class has.
    Object.assign(client, { query: listening })
  }
  db.$client.on('acquire', watch)
  try {
    await work()
  } finally {
    db.$client.off('acquire', watch)
    for (const client of seen) Reflect.deleteProperty(client, 'query')
  }
  return recorded.map((statement, index) => nameValues(statement, recorded.slice(0, index)))
}

type Query = (...asked: readonly unknown[]) => unknown

function listen(recorded: Recorded[], asked: readonly unknown[], query: Query): unknown {
  const [what, values, done] = asked
  const text = typeof what === 'string' ? what : String(Reflect.get(Object(what), 'text'))
  const entry: Recorded = { text, values: Array.isArray(values) ? values : [], rows: [] }
  recorded.push(entry)
  const note = (result: unknown) => {
    const rows: unknown = Reflect.get(Object(result), 'rows')
    entry.rows = Array.isArray(rows) ? rows.filter((row) => Array.isArray(row)) : []
  }
  if (typeof done === 'function') {
    return query(what, values, (error: unknown, result: unknown) => {
      note(result)
      Reflect.apply(done, undefined, [error, result])
    })
  }
  const answer = query(...asked)
  if (answer instanceof Promise) void answer.then(note, () => undefined)
  return answer
}

/** Long values only, such as ids: a short one may be the same by chance. */
function nameValues({ text, values }: Recorded, before: readonly Recorded[]): Statement {
  const named = values.map((value): Value => {
    if (typeof value !== 'string' || value.length < 30) return { is: value }
    for (const [statement, { rows, text: from }] of before.entries()) {
      const column = /^(with|insert)/.test(from) ? (rows[0]?.indexOf(value) ?? -1) : -1
      if (column >= 0) return { from: { statement, column } }
    }
    return { is: value }
  })
  return { name: nameOf(text), text, values: named }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `raw_${names.size}`
  names.set(text, name)
  return name
}

/** Sends the same statements by the bare driver, each by a name of its own, one after the other on one connection. */
export async function replay(pool: Pool, tape: Tape): Promise<void> {
  const client = await pool.connect()
  try {
    const answers: unknown[][][] = []
    for (const { name, text, values } of tape) {
      const given = values.map((value) =>
        'is' in value ? value.is : answers[value.from.statement]?.[0]?.[value.from.column],
      )
      const isBare = given.length === 0 && text.length < 10
      const { rows } = isBare
        ? await client.query<unknown[]>({ text, rowMode: 'array' })
        : await client.query<unknown[]>({ name, text, values: given, rowMode: 'array' })
      answers.push(rows)
    }
  } finally {
    client.release()
  }
}
