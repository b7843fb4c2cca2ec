import type { Aftermath } from '../places/announce-move.ts'
import { roomsOf, type Inside } from '../places/leave-pairing.ts'

interface Where {
  readonly eventId: string
  readonly speedDateId: string
  readonly revision: number
}

/** What follows where people in a speed date were moved: everybody looks again at it, they themselves at their place. */
export function aftermathOf(
  { eventId, speedDateId, revision }: Where,
  people: readonly Pick<Inside, 'attendeeId' | 'mediaRoom'>[],
): Aftermath {
  const changed = {
    eventId,
    revision,
    to: 'event',
    message: { type: 'speed-date.changed', speedDateId },
  } as const
  if (people.length === 0) return { told: [changed], left: [] }
  const attendeeIds = people.map(({ attendeeId }) => attendeeId)
  const moved = { eventId, revision, to: { attendeeIds }, message: { type: 'place.changed' } } as const
  return { told: [changed, moved], left: roomsOf(people) }
}
