import type { TableView } from '@stamtafel/contracts'
import { TableCard } from './table-card.tsx'

interface TableCardsProps {
  readonly tables: readonly TableView[]
  readonly youId: string
  /** The table to which one is just walking. */
  readonly busyTableId?: string | undefined
  readonly onSit: (tableId: string) => void
}

/** Tables side by side, each with the way to a seat. */
export function TableCards({ tables, youId, busyTableId, onSit }: TableCardsProps) {
  const free = tables.find(({ seatsLeft }) => seatsLeft > 0)
  return (
    <ul className="table-cards">
      {tables.map((table) => (
        <TableCard
          key={table.id}
          table={table}
          youId={youId}
          otherNumber={free?.number}
          isBusy={table.id === busyTableId}
          onSit={() => onSit(table.id)}
        />
      ))}
    </ul>
  )
}
