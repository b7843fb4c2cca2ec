import type { Deps } from '../deps.ts'

/** LiveKit takes some twenty rooms at a time without keeping others waiting. */
const AT_ONCE = 20

/** Closes media rooms in which nobody will meet; where LiveKit fails, the reconciler comes after. */
export async function closeRooms(
  { media, log }: Pick<Deps, 'media' | 'log'>,
  rooms: readonly string[],
): Promise<void> {
  let failed = 0
  for (let from = 0; from < rooms.length; from += AT_ONCE) {
    const some = rooms.slice(from, from + AT_ONCE)
    const closed = await Promise.allSettled(some.map((room) => media.deleteRoom(room)))
    failed += closed.filter(({ status }) => status === 'rejected').length
  }
  if (failed > 0) log.warn({ failed }, 'media.rooms-not-closed')
}
