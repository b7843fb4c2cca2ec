import { createDevices, type Devices } from './devices.ts'
import { createDoor, type AskForToken } from './door.ts'
import { keepChoices, type KeptChoices } from './kept-choices.ts'
import type { DoorEvent, LinkEvent, MediaCommand, MediaState } from './media-state.ts'
import { statusOf, type MediaView } from './media-view.ts'
import { sittingOf } from './moves.ts'
import type { Browser } from './open-devices.ts'
import type { OpenRoomLink, RoomLink, RoomView } from './room-link.ts'
import { createSelfView } from './self-view.ts'
import { areDevicesNeeded, wakeAt } from './transition.ts'

export interface ExecutorOptions {
  /** The server's time in milliseconds. */
  readonly now: () => number
  readonly iceServers: readonly RTCIceServer[]
  readonly askForToken: AskForToken
  readonly openLink: OpenRoomLink
  readonly browser: Browser
  readonly storage: Pick<Storage, 'setItem'>
  readonly kept: KeptChoices
  readonly onEvent: (event: LinkEvent | DoorEvent | { readonly type: 'time-passed' }) => void
  /** A device was opened, closed or plugged in: follow and look again. */
  readonly onDevices: () => void
  /** Somebody came, left, spoke, or turned something on or off: look again. */
  readonly onPeople: () => void
}

/** The hands of the reducer: the only owner of rooms, tracks, elements and timers. */
export interface Executor {
  readonly devices: Devices
  run(command: MediaCommand): void
  /** Brings devices, what we send, the timer and the tab's memory to what the state says; may be called any time. */
  follow(state: MediaState): void
  view(state: MediaState): MediaView
  startAudio(): Promise<void>
  dispose(): void
}

const NO_ROOM: RoomView = { people: [], isSelfSpeaking: false, canPlayAudio: true }

export function createExecutor(options: ExecutorOptions): Executor {
  const { now, iceServers, kept, onEvent, onPeople } = options
  const chosen = { camera: kept.cameraId, microphone: kept.microphoneId }
  const devices = createDevices(options.browser, chosen, options.onDevices)
  const door = createDoor(options.askForToken, onEvent)
  const self = createSelfView()
  let link: RoomLink | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const hangUp = () => {
    link?.dispose()
    link = undefined
  }
  const wake = (at: number | undefined) => {
    clearTimeout(timer)
    if (at !== undefined) timer = setTimeout(() => onEvent({ type: 'time-passed' }), Math.max(0, at - now()))
  }

  return {
    devices,
    run(command) {
      switch (command.type) {
        case 'connect':
          hangUp()
          door.stopAsking()
          link = options.openLink(command.room, { iceServers, onEvent, onChange: onPeople })
          return
        case 'disconnect':
          hangUp()
          return
        case 'ask-the-door':
          door.ask(command.afterMs)
          return
        default:
          command satisfies never
      }
    },
    follow(state) {
      devices.want(wantedDevices(state, devices))
      self.show(devices.track('camera'))
      const [camera, microphone] = [devices.track('camera'), devices.track('microphone')]
      link?.send({ camera, microphone, isMuted: state.isMuted })
      wake(wakeAt(state))
      keepChoices(options.storage, choicesOf(state, devices))
    },
    view: (state) => viewOf(state, { devices, room: link?.view() ?? NO_ROOM, videoSlot: self.videoSlot }),
    startAudio: async () => link?.startAudio(),
    dispose() {
      hangUp()
      door.stopAsking()
      wake(undefined)
      devices.want({ camera: false, microphone: false })
      self.show(undefined)
    },
  }
}

/** *Camera off* lets the camera go; a muted microphone stays open once it is, so that the next word is not lost. */
function wantedDevices(state: MediaState, devices: Devices) {
  const areNeeded = areDevicesNeeded(state)
  const isOpen = devices.track('microphone') !== undefined
  return { camera: areNeeded && !state.isCameraOff, microphone: areNeeded && (!state.isMuted || isOpen) }
}

function choicesOf({ isMuted, isCameraOff }: MediaState, devices: Devices): KeptChoices {
  return {
    isMuted,
    isCameraOff,
    cameraId: devices.view('camera').chosenId,
    microphoneId: devices.view('microphone').chosenId,
  }
}

interface Seen {
  readonly devices: Devices
  readonly room: RoomView
  readonly videoSlot: MediaView['self']['videoSlot']
}

function viewOf(state: MediaState, { devices, room, videoSlot }: Seen): MediaView {
  const { isMuted, isCameraOff, link } = state
  return {
    status: statusOf(link),
    roomKey: sittingOf(link)?.key,
    people: room.people,
    self: { isMuted, isCameraOff, isSpeaking: room.isSelfSpeaking && !isMuted, videoSlot },
    camera: devices.view('camera'),
    microphone: devices.view('microphone'),
    canPlayAudio: room.canPlayAudio,
  }
}
