import type { TableView } from '@stamtafel/contracts'
import type { FoyerTable } from './types.ts'

/** The tables as the foyer draws them. */
export function toFoyerTables(tables: readonly TableView[]): readonly FoyerTable[] {
  return tables.map(({ topic, people, ...table }) => ({
    ...table,
    topic: topic ?? undefined,
    people: people.map(({ isAway, ...person }) => ({ ...person, isHeld: isAway })),
  }))
}
