import { createDoor, type AskForToken } from './door.ts'
import type { MediaCommand, MediaRoom, Side, SideEvent } from './media-state.ts'
import type { Output } from './publications.ts'
import type { OpenRoomLink, RoomLink, RoomView } from './room-link.ts'

export interface RoomsOptions {
  readonly iceServers: readonly RTCIceServer[]
  readonly askForToken: AskForToken
  readonly openLink: OpenRoomLink
  readonly onEvent: (event: SideEvent) => void
  readonly onPeople: () => void
}

/** The connections that are open, one on each side at most, and the questions at the door. */
export interface Rooms {
  run(command: MediaCommand): void
  send(outputs: Readonly<Record<Side, Output>>): void
  /** Of the link: of a standby nothing is to be seen. */
  view(): RoomView | undefined
  startAudio(): Promise<void>
  dispose(): void
}

/** What a connection says concerns the side on which it is by then. */
interface Held {
  side: Side
  readonly link: RoomLink
}

export function createRooms({ iceServers, askForToken, openLink, onEvent, onPeople }: RoomsOptions): Rooms {
  const doors = {
    link: createDoor(askForToken, (answer) => onEvent({ ...answer, side: 'link' })),
    standby: createDoor(askForToken, (answer) => onEvent({ ...answer, side: 'standby' })),
  }
  const held: Partial<Record<Side, Held>> = {}

  const hangUp = (side: Side) => {
    held[side]?.link.dispose()
    delete held[side]
  }
  const connect = (side: Side, room: MediaRoom) => {
    hangUp(side)
    doors[side].stopAsking()
    const at = { side }
    const link = openLink(room, {
      iceServers,
      isHidden: side === 'standby',
      onEvent: (event) => onEvent({ ...event, side: at.side }),
      onChange: () => at.side === 'link' && onPeople(),
    })
    held[side] = Object.assign(at, { link })
  }
  /** The new room is revealed before the old one is taken down, which takes a moment. */
  const promote = () => {
    const { link: before, standby: next } = held
    delete held.standby
    doors.link.stopAsking()
    if (next !== undefined) {
      next.side = 'link'
      next.link.reveal()
      held.link = next
    }
    before?.link.dispose()
  }

  return {
    run(command) {
      switch (command.type) {
        case 'connect':
          return connect(command.side, command.room)
        case 'disconnect':
          return hangUp(command.side)
        case 'promote':
          return promote()
        case 'ask-the-door':
          return doors[command.side].ask(command.afterMs)
        default:
          return command satisfies never
      }
    },
    send(outputs) {
      for (const { side, link } of Object.values(held)) link.send(outputs[side])
    },
    view: () => held.link?.link.view(),
    startAudio: async () => held.link?.link.startAudio(),
    dispose() {
      for (const side of ['link', 'standby'] as const) {
        hangUp(side)
        doors[side].stopAsking()
      }
    },
  }
}
