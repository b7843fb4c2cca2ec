import type { LoungeView, TableView } from '@stamtafel/contracts'

/** A table and the lounge in which it stands; undefined where no such table is left. */
export function findTable(
  lounges: readonly LoungeView[],
  tableId: string,
): { readonly lounge: LoungeView; readonly table: TableView } | undefined {
  for (const lounge of lounges) {
    const table = lounge.tables.find(({ id }) => id === tableId)
    if (table) return { lounge, table }
  }
  return undefined
}
