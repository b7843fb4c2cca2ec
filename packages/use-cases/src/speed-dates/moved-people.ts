import type { EndedReservation } from '@stamtafel/db'
import type { Aftermath } from '../places/announce-move.ts'
import { roomsOf, type Inside } from '../places/leave-pairing.ts'
import { reservedRooms } from '../places/put-out.ts'

interface Where {
  readonly eventId: string
  readonly speedDateId: string
  readonly revision: number
}

interface Moved {
  readonly people: readonly Pick<Inside, 'attendeeId' | 'mediaRoom'>[]
  /** What was reserved for some, who will not meet there. */
  readonly ended: readonly EndedReservation[]
}

/** What follows where people in a speed date were moved: everybody looks again at it, they themselves at their place. */
export function aftermathOf({ eventId, speedDateId, revision }: Where, { people, ended }: Moved): Aftermath {
  const changed = {
    eventId,
    revision,
    to: 'event',
    message: { type: 'speed-date.changed', speedDateId },
  } as const
  const left = [...roomsOf(people), ...reservedRooms(ended)]
  if (people.length === 0) return { told: [changed], left }
  const attendeeIds = people.map(({ attendeeId }) => attendeeId)
  const moved = { eventId, revision, to: { attendeeIds }, message: { type: 'place.changed' } } as const
  return { told: [changed, moved], left }
}
