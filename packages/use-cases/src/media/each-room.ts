/** LiveKit takes some twenty rooms at a time without keeping others waiting. */
const ROOMS_AT_ONCE = 20

/** Does something to each media room, some at a time, and says with how many it failed. */
export async function eachRoom(
  rooms: readonly string[],
  act: (room: string) => Promise<unknown>,
): Promise<number> {
  let failed = 0
  for (let from = 0; from < rooms.length; from += ROOMS_AT_ONCE) {
    const done = await Promise.allSettled(rooms.slice(from, from + ROOMS_AT_ONCE).map(act))
    failed += done.filter(({ status }) => status === 'rejected').length
  }
  return failed
}
