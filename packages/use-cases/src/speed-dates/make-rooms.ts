import type { NewPairing } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { eachRoom } from '../media/each-room.ts'
import { ROOM_LIMITS } from '../media/media-access.ts'

/** Makes the media rooms of pairings; where it fails, each is made sure of again before the first token for it. */
export async function makeRooms(
  { media, log }: Pick<Deps, 'media' | 'log'>,
  pairings: readonly Pick<NewPairing, 'mediaRoom'>[],
): Promise<void> {
  const rooms = pairings.map(({ mediaRoom }) => mediaRoom)
  const failed = await eachRoom(rooms, (room) => media.ensureRoom(room, ROOM_LIMITS))
  if (failed > 0) log.warn({ failed }, 'media.rooms-not-made')
}
