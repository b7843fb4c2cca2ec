import type { TableView } from '@stamtafel/contracts'
import type { Seat } from '../ui/table-top.tsx'

/** The chairs of a table as it is drawn; those of a full one have somebody on them whom nobody names. */
export function seatsOf(table: TableView, youId: string): Seat[] {
  const isNameless = table.people.length === 0 && table.seatsLeft === 0
  return Array.from({ length: table.seats }, (_, index) => {
    const person = table.people.find(({ seat }) => seat === index + 1)
    if (!person) return isNameless ? { state: 'somebody', id: `${table.id}-${index}` } : { state: 'free' }
    const state = person.attendeeId === youId ? 'you' : person.isAway ? 'held' : 'taken'
    return { state, id: person.attendeeId, name: person.name }
  })
}

/** Says whether somebody sits at this table. */
export function isAt(table: TableView, attendeeId: string): boolean {
  return table.people.some((person) => person.attendeeId === attendeeId)
}

/** How many of these seats have somebody, places held for the away included. */
export function countSeated(tables: readonly TableView[]): number {
  return tables.reduce((sum, { seats, seatsLeft }) => sum + seats - seatsLeft, 0)
}

/** How many of these seats are free. */
export function countFree(tables: readonly TableView[]): number {
  return tables.reduce((sum, { seatsLeft }) => sum + seatsLeft, 0)
}
