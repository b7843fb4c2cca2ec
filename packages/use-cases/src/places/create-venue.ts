import type { Deps } from '../deps.ts'
import { leaveRoom } from '../media/leave-room.ts'
import { admitSignalling } from '../media/admit-signalling.ts'
import { mintMediaToken } from '../media/mint-media-token.ts'
import { receiveWebhook } from '../media/receive-webhook.ts'
import { reconcileRooms, restoreRooms } from '../media/reconcile-rooms.ts'
import { goToPlace } from './go-to-place.ts'
import { seeVenue } from './see-venue.ts'
import { takeSomewhere } from './take-somewhere.ts'

export type Venue = ReturnType<typeof createVenue>
export type MediaRooms = ReturnType<typeof createMediaRooms>

/** The places of an event, and the one door to them. */
export function createVenue(
  deps: Pick<
    Deps,
    'db' | 'jobs' | 'live' | 'media' | 'mediaTokens' | 'now' | 'secrets' | 'publicUrl' | 'log'
  >,
) {
  return {
    see: seeVenue.bind(undefined, deps),
    enterPlace: goToPlace.bind(undefined, deps),
    takeSomewhere: takeSomewhere.bind(undefined, deps),
    mintMediaToken: mintMediaToken.bind(undefined, deps),
  }
}

/** What keeps the media server to what the rows say. */
export function createMediaRooms(deps: Pick<Deps, 'db' | 'live' | 'media' | 'log'>) {
  return {
    admitSignalling: admitSignalling.bind(undefined, deps),
    leaveRoom: leaveRoom.bind(undefined, deps),
    receiveWebhook: receiveWebhook.bind(undefined, deps),
    restore: () => restoreRooms(deps),
    reconcile: () => reconcileRooms(deps),
  }
}
