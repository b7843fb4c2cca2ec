import type { TableView } from '@stamtafel/contracts'

/** Which tables of a lounge one wants to see. */
export type Filter = 'all' | 'free' | 'met'

/** When one met whom at this event, by attendee; nobody else learns of it. */
export type MetAt = ReadonlyMap<string, string>

interface Choice {
  readonly filter: Filter
  readonly met: MetAt
  readonly ownTableId: string | undefined
}

/** Whether a filter lets a table through; one's own is always shown. */
export function isShown({ seatsLeft, people, id }: TableView, { filter, met, ownTableId }: Choice): boolean {
  if (id === ownTableId) return true
  switch (filter) {
    case 'all':
      return true
    case 'free':
      return seatsLeft > 0
    case 'met':
      return people.some(({ attendeeId }) => met.has(attendeeId))
    default:
      return filter satisfies never
  }
}
