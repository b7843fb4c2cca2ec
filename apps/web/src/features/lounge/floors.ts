import type { TableView } from '@stamtafel/contracts'

/** Twelve round tables are a room; of more one sees none. */
const TABLES_ON_A_FLOOR = 12

/** The tables of a lounge floor by floor; which floor a table is on does not depend on who sits where. */
export function floorsOf(tables: readonly TableView[]): readonly (readonly TableView[])[] {
  const count = Math.max(1, Math.ceil(tables.length / TABLES_ON_A_FLOOR))
  return Array.from({ length: count }, (_, floor) =>
    tables.slice(floor * TABLES_ON_A_FLOOR, (floor + 1) * TABLES_ON_A_FLOOR),
  )
}

/** The floor on which somebody finds themselves: that of their own table, else the first with company and a free seat, else the first. */
export function floorFor(floors: readonly (readonly TableView[])[], youId: string): number {
  const own = floors.findIndex((tables) =>
    tables.some(({ people }) => people.some(({ attendeeId }) => attendeeId === youId)),
  )
  if (own !== -1) return own
  const lively = floors.findIndex((tables) =>
    tables.some(({ people, seatsLeft }) => people.length > 0 && seatsLeft > 0),
  )
  return Math.max(0, lively)
}
