import type { NewPairing } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { ROOM_LIMITS } from '../media/media-access.ts'

/** LiveKit takes some twenty rooms at a time without keeping others waiting. */
const ROOMS_AT_ONCE = 20

/** Makes the media rooms of pairings; where it fails, each is made sure of again before the first token for it. */
export async function makeRooms(
  deps: Pick<Deps, 'media' | 'log'>,
  pairings: readonly Pick<NewPairing, 'mediaRoom'>[],
): Promise<void> {
  let failed = 0
  for (let from = 0; from < pairings.length; from += ROOMS_AT_ONCE) {
    const some = pairings.slice(from, from + ROOMS_AT_ONCE)
    const made = await Promise.allSettled(
      some.map(({ mediaRoom }) => deps.media.ensureRoom(mediaRoom, ROOM_LIMITS)),
    )
    failed += made.filter(({ status }) => status === 'rejected').length
  }
  if (failed > 0) deps.log.warn({ failed }, 'media.rooms-not-made')
}
