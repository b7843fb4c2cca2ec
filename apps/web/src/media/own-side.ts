import { RoomEvent, type LocalTrack, type Room } from 'livekit-client'
import type { ScreenFault } from './media-state.ts'
import { publisherOf, screenPublisherOf } from './own-tracks.ts'
import { createPublications, type Output } from './publications.ts'
import { rightsOfRoom, type Rights } from './rights.ts'
import { createScreenPublication } from './screen-publication.ts'

/** What we send in one room, as far as we may: rights come and go while we are connected. */
export interface OwnSide {
  /** Before the connection is open, or while we may not, it is remembered. */
  send(output: Output): void
  /** Something of ours that is published, to ask it about the connection. */
  any(): LocalTrack | undefined
  /** Lets all that we send go, after the room is left. */
  stop(): void
}

interface OwnSideOptions {
  readonly onRights: (rights: Rights) => void
  readonly onScreenLost: (fault: ScreenFault) => void
  /** The room does not take our picture or sound. */
  readonly onFailed: () => void
}

/** Whoever else may have begun to show a screen. */
const SCREENS = [
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnmuted,
  RoomEvent.ParticipantConnected,
  RoomEvent.Reconnected,
] as const

export function createOwnSide(room: Room, { onRights, onScreenLost, onFailed }: OwnSideOptions): OwnSide {
  const screen = createScreenPublication(screenPublisherOf(room), onScreenLost)
  let publications = createPublications(publisherOf(room))
  let output: Output | undefined
  let isOver = false

  const follow = () => {
    if (output === undefined || isOver) return
    const { canPublish, canShareScreen } = rightsOfRoom(room.localParticipant.permissions)
    const sending = publications
    if (canPublish) sending.follow(output).catch(() => sending === publications && onFailed())
    void screen.follow(canShareScreen ? output.screen : undefined)
  }
  /** The media server has taken down what we sent; publishing anew must wait for nothing that hangs since. */
  const heed = () => {
    const rights = rightsOfRoom(room.localParticipant.permissions)
    if (!rights.canPublish) {
      publications.stop()
      publications = createPublications(publisherOf(room))
    }
    onRights(rights)
    follow()
  }
  room.on(RoomEvent.Connected, heed)
  room.on(RoomEvent.ParticipantPermissionsChanged, (_before, who) => {
    if (who === room.localParticipant) heed()
  })
  for (const event of SCREENS) room.on(event, () => screen.look())

  return {
    send(next) {
      output = next
      follow()
    },
    any: () => publications.any(),
    stop() {
      isOver = true
      publications.stop()
      screen.stop()
    },
  }
}
