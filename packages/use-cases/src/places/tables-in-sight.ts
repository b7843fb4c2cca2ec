import type { listTablesWithSitters } from '@stamtafel/db'

/** One seat that somebody has, or one line for a table at which nobody sits. */
export type SitterRow = Awaited<ReturnType<typeof listTablesWithSitters>>[number]
export type TableRows = readonly [SitterRow, ...SitterRow[]]

/** Who looks at the tables. */
export interface Viewer {
  readonly youId: string
  /** The people from whom a block keeps the viewer, whoever said it. */
  readonly keptFrom: readonly string[]
}

/** The rows of each table together, in the order in which they come. */
export function byTable(rows: readonly SitterRow[]): TableRows[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] satisfies TableRows] : [],
  )
}

export function isOwnTable(rows: TableRows, { youId }: Viewer): boolean {
  return rows.some(({ attendeeId }) => attendeeId === youId)
}

/** The seats that the door would give the viewer: none at all where a block closes the table, so that it reads as full (R21). */
export function seatsLeftFor(rows: TableRows, { keptFrom }: Viewer): number {
  const taken = rows.filter(({ attendeeId }) => attendeeId !== null).length
  const isClosed = rows.some(({ personId }) => personId !== null && keptFrom.includes(personId))
  return isClosed ? 0 : Math.max(0, rows[0].seats - taken)
}
