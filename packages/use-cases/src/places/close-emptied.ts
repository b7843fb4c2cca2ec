import { closeEmptyStage, noteLeftTable, type Transaction } from '@stamtafel/db'
import type { Place } from '@stamtafel/domain'

/** The last one to leave a table or a stage closes its media room; tables are locked before, and the place is written. */
export async function closeEmptied(
  tx: Transaction,
  { from, to }: { readonly from: Place; readonly to: Place },
): Promise<void> {
  const isSameTable = from.kind === 'table' && to.kind === 'table' && from.tableId === to.tableId
  if (from.kind === 'table' && !isSameTable) await noteLeftTable(tx, from.tableId)
  for (const stageId of stageOf(from)) await closeEmptyStage(tx, stageId)
}

/** The stage that a place is, if it is one. */
export function stageOf(place: Place): string[] {
  return place.kind === 'stage' ? [place.stageId] : []
}
