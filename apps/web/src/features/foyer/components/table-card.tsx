import { Button } from '#web/ui/button.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { TableTop, type Seat } from '#web/ui/table-top.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { FoyerTable } from '../types.ts'

interface TableCardProps {
  readonly table: FoyerTable
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
  const isYours = table.people.some((person) => person.attendeeId === youId)
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
      <Who table={table} />
      <div className="mt-auto">
        {isYours || left > 0 ? (
          <Button
            look="quiet"
            isWide
            isBusy={isBusy}
            aria-label={isYours ? undefined : t('lounge.sit.at', { number: table.number })}
            onClick={onSit}
          >
            {isYours ? t('lounge.back') : t('lounge.sit')}
          </Button>
        ) : (
          <p className="text-sm text-ink-2">
            {otherNumber === undefined ? t('lounge.full') : t('lounge.full.hint', { other: otherNumber })}
          </p>
        )}
      </div>
    </Card>
  )
}

function Who({ table }: { table: FoyerTable }) {
  const { t, format } = useTexts()
  if (table.people.length === 0) {
    const words = table.seatsLeft === 0 ? t('lounge.taken') : t('lounge.nobody')
    return <p className="text-sm text-ink-2 md:min-h-10">{words}</p>
  }
  const names = table.people.map(({ name, isHeld }) => (isHeld ? t('lounge.held', { name }) : name))
  return (
    <p className="text-sm leading-snug text-ink-2 md:min-h-10">
      <span className="sr-only">{t('lounge.who', { names: format.list(names) })}</span>
      <span aria-hidden>{format.list(names)}</span>
    </p>
  )
}

function seatsOf(table: FoyerTable, youId: string): Seat[] {
  return Array.from({ length: table.seats }, (_, index) => {
    const person = table.people.find(({ seat }) => seat === index + 1)
    if (!person && table.people.length === 0 && table.seatsLeft === 0) {
      return { state: 'somebody', id: `${table.id}-${index}` }
    }
    if (!person) return { state: 'free' }
    const state = person.attendeeId === youId ? 'you' : person.isHeld ? 'held' : 'taken'
    return { state, id: person.attendeeId, name: person.name }
  })
}
