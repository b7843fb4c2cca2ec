import { createHash } from 'node:crypto'

/** One that has come so often comes again. */
const OFTEN = 3
/** Each is kept by every connection of the process. */
const MOST_STATEMENTS = 400
/** Lists as long as the people in a room make a statement of its own of every length. */
const MOST_PARAMETERS = 24

const timesSeen = new Map<string, number>()
const names = new Map<string, string>()

interface Query {
  readonly sql: string
  readonly params: readonly unknown[]
}

/** The name under which Postgres prepares a statement once on each connection; none for one that hardly comes again. */
export function nameStatement({ sql, params }: Query): string | undefined {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (params.length === 0 || params.length > MOST_PARAMETERS || names.size >= MOST_STATEMENTS)
    return undefined
  const times = (timesSeen.get(sql) ?? 0) + 1
  if (times < OFTEN) {
    if (timesSeen.size > MOST_STATEMENTS) timesSeen.clear()
    timesSeen.set(sql, times)
    return undefined
  }
  timesSeen.delete(sql)
  // By its text, so that it means the same wherever connections are shared.
  const name = `again_${createHash('sha1').update(sql).digest('hex')}`
  names.set(sql, name)
  return name
}
