/** A table as somebody who wants to be taken somewhere finds it. */
export interface TableInSight {
  readonly tableId: string
  /** None either where a block closes the table: to them it is full (R21). */
  readonly seatsLeft: number
  /** Who sits there now; seats held for the away are no company. */
  readonly company: readonly { readonly personId: string }[]
}

/** With more than three there is a conversation already, into which one is not put by chance. */
const MOST_COMPANY = 3

/**
 * The table to which somebody is taken: one to three people and a free seat. Those whom they have not met yet come first,
 * then who sits alone; between equals it is always the same table. None if nobody sits like that.
 */
export function chooseTable(
  tables: readonly TableInSight[],
  hasMet: ReadonlySet<string>,
): TableInSight | undefined {
  return tables
    .filter(({ seatsLeft, company }) => seatsLeft > 0 && company.length > 0 && company.length <= MOST_COMPANY)
    .map((table) => ({ table, met: table.company.filter(({ personId }) => hasMet.has(personId)).length }))
    .toSorted(
      (a, b) =>
        a.met - b.met ||
        a.table.company.length - b.table.company.length ||
        (a.table.tableId < b.table.tableId ? -1 : 1),
    )[0]?.table
}
