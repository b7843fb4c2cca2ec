import { measureClock } from '@stamtafel/client'
import { enterRoom } from '../media/load-media.ts'
import type { RoomVisitor } from '../media/room.ts'
import type { Appearance } from '../protocol.ts'
import type { Line } from './come-in.ts'
import { followRounds, type Follower, type VenueView } from './follow-rounds.ts'
import { holdRooms, type HeldRooms } from './hold-rooms.ts'
import { openAccessDesk, type AccessDesk } from './media-access.ts'

interface PartOptions {
  readonly appearance: Appearance
  readonly line: Pick<Line, 'call'>
  readonly venue: VenueView
  readonly tabId: string
  readonly complain: (error: unknown) => void
}

/** The media of somebody at an event: in the rooms of their place and their rounds, and what came of it. */
export interface Part
  extends Follower, Pick<AccessDesk, 'keep'>, Pick<HeldRooms, 'seen' | 'measure' | 'settled'> {}

/** Makes somebody follow their rounds with picture and sound. */
export async function playPart(options: PartOptions): Promise<Part> {
  const { appearance, line, venue, tabId, complain } = options
  const { call } = line
  const eventId = venue.event.id
  const desk = openAccessDesk({ call, eventId, tabId })
  const visitor: RoomVisitor = {
    name: appearance.name,
    likeness: appearance.likeness,
    receives: appearance.media === 'both',
    iceServers: venue.iceServers,
  }
  const rooms = holdRooms({
    async enter({ key, isWatched = false }, onLost) {
      const access = await desk.take(key)
      return access && enterRoom(access, { ...visitor, isWatched }, onLost)
    },
    // Where they are is asked again, for the door may have moved them.
    onLost: () => follower.refresh(),
    complain,
  })
  const follower = followRounds({
    call,
    eventId,
    clock: await measureClock(call),
    rooms,
    watches: visitor.receives,
    complain,
  })
  return {
    ...follower,
    hear(message) {
      desk.hear(message)
      follower.hear(message)
    },
    keep: (access) => desk.keep(access),
    seen: () => rooms.seen(),
    measure: () => rooms.measure(),
    settled: () => rooms.settled(),
  }
}
