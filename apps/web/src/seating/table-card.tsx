import type { TableView } from '@stamtafel/contracts'
import { Card, Chip } from '../ui/card.tsx'
import { TableTop } from '../ui/table-top.tsx'
import { useTexts } from '../ui/texts.tsx'
import { seatsOf } from './seats-of.ts'
import { SitDown } from './sit-down.tsx'
import { Sitters } from './sitters.tsx'

interface TableCardProps {
  readonly table: TableView
  readonly youId: string
  /** The number of a table with room, to name where this one has none. */
  readonly otherNumber?: number | undefined
  readonly isBusy: boolean
  readonly onSit: () => void
}

/** One table: its chairs as a drawing and in words, and the way to sit down. */
export function TableCard({ table, youId, otherNumber, isBusy, onSit }: TableCardProps) {
  const { t } = useTexts()
  const left = table.seatsLeft
  return (
    <Card as="li" className="table-card">
      <TableTop
        seats={seatsOf(table, youId)}
        diameter="var(--table)"
        seatSize="calc(var(--table) * 0.23)"
        isFull={left === 0}
        className="on-card self-center justify-self-center"
      >
        <span className="num text-xl font-semibold">{table.number}</span>
      </TableTop>
      <div className="table-card-head flex flex-wrap items-start justify-between gap-x-2">
        <h3 className="display">{table.topic ?? t('lounge.table', { number: table.number })}</h3>
        <Chip tone={left > 0 ? 'bottle' : 'plain'}>{t('lounge.seats', { count: left })}</Chip>
      </div>
      <Sitters table={table} />
      <div className="mt-auto">
        <SitDown
          table={table}
          youId={youId}
          otherNumber={otherNumber}
          isBusy={isBusy}
          look="quiet"
          onSit={onSit}
        />
      </div>
    </Card>
  )
}
