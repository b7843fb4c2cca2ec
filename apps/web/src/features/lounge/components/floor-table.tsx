import type { TableView } from '@stamtafel/contracts'
import { isAt, seatsOf } from '#web/seating/seats-of.ts'
import { classes } from '#web/ui/classes.ts'
import { TableTop } from '#web/ui/table-top.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** Where the focus returns to when what a press opened is closed. */
export function pressIdOf(tableId: string): string {
  return `floor-${tableId}`
}

interface FloorTableProps {
  readonly table: TableView
  readonly youId: string
  readonly isSelected: boolean
  readonly onSelect: () => void
}

/** A round table on the floor, pressed to see who sits there; everything that is drawn stands in its name as well. */
export function FloorTable({ table, youId, isSelected, onSelect }: FloorTableProps) {
  const { t, format } = useTexts()
  const { number, topic, seats, seatsLeft, people } = table
  const isYours = isAt(table, youId)
  const state = isYours ? t('lounge.yours') : people.length === 0 && seatsLeft > 0 && t('lounge.first')
  const left = t('lounge.seats', { count: seatsLeft })
  const names = people.map(({ name, isAway }) => (isAway ? t('lounge.held', { name }) : name))
  const label = [t('lounge.table', { number }), topic, state, left, names.length > 0 && format.list(names)]
  return (
    <li className={classes('floor-table', `floor-seats-${Math.ceil(seats / 2)}`)}>
      <TableTop
        seats={seatsOf(table, youId)}
        diameter="var(--table)"
        seatSize="var(--chair)"
        isFull={seatsLeft === 0}
        start={180 / seats}
        className={classes(isSelected && 'floor-table-selected', isYours && 'floor-table-yours')}
      >
        <span aria-hidden className="contents">
          <span className="text-xs font-semibold">{t('lounge.table', { number })}</span>
          {topic !== null && <strong className="floor-topic">{topic}</strong>}
          <span className="text-xs">{state || left}</span>
        </span>
      </TableTop>
      <button
        id={pressIdOf(table.id)}
        type="button"
        aria-pressed={isSelected}
        aria-label={label.filter((part) => typeof part === 'string').join(', ')}
        onClick={onSelect}
        className="floor-press"
      />
    </li>
  )
}
