import type { Deps } from '../deps.ts'
import { eachRoom } from '../media/each-room.ts'

/** Closes media rooms in which nobody will meet; where LiveKit fails, the reconciler comes after. */
export async function closeRooms(
  { media, log }: Pick<Deps, 'media' | 'log'>,
  rooms: readonly string[],
): Promise<void> {
  const failed = await eachRoom(rooms, (room) => media.deleteRoom(room))
  if (failed > 0) log.warn({ failed }, 'media.rooms-not-closed')
}
