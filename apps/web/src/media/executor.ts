import { createDevices, type Devices } from './devices.ts'
import type { AskForToken } from './door.ts'
import { keepChoices, type KeptChoices } from './kept-choices.ts'
import type { MediaCommand, MediaState, Side, SideEvent } from './media-state.ts'
import { statusOf, type MediaView } from './media-view.ts'
import { isLive, sittingOf } from './moves.ts'
import type { Browser } from './open-devices.ts'
import type { Output } from './publications.ts'
import type { OpenRoomLink, RoomView } from './room-link.ts'
import { rightsIn } from './own-screen.ts'
import { findSharer } from './people.ts'
import { createRooms } from './rooms.ts'
import { createScreenCapture, type CaptureEvent, type ScreenCapture } from './screen-capture.ts'
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
  readonly onEvent: (event: SideEvent | CaptureEvent | { readonly type: 'time-passed' }) => void
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

/** A browser's timer takes no more than 24 days, and one that slept for long is late. */
const LONGEST_SLEEP_MS = 60_000

const NO_ROOM: RoomView = { people: [], isSelfSpeaking: false, canPlayAudio: true }

export function createExecutor(options: ExecutorOptions): Executor {
  const { now, kept, onEvent } = options
  const chosen = { camera: kept.cameraId, microphone: kept.microphoneId }
  const devices = createDevices(options.browser, chosen, options.onDevices)
  const rooms = createRooms(options)
  const screen = createScreenCapture(options.browser, onEvent)
  const self = createSelfView()
  let timer: ReturnType<typeof setTimeout> | undefined

  const wake = (at: number | undefined) => {
    clearTimeout(timer)
    if (at === undefined) return
    const afterMs = Math.min(LONGEST_SLEEP_MS, Math.max(0, at - now()))
    timer = setTimeout(() => onEvent({ type: 'time-passed' }), afterMs)
  }

  return {
    devices,
    run: (command) => rooms.run(command),
    follow(state) {
      devices.want(wantedDevices(state, devices))
      self.show(devices.track('camera'))
      screen.want(state.screen !== undefined)
      rooms.send(outputsOf(state, devices, screen))
      wake(wakeAt(state))
      keepChoices(options.storage, choicesOf(state, devices))
    },
    view: (state) =>
      viewOf(state, {
        devices,
        room: rooms.view() ?? NO_ROOM,
        videoSlot: self.videoSlot,
        canShowScreen: options.browser.canShowScreen(),
      }),
    startAudio: () => rooms.startAudio(),
    dispose() {
      rooms.dispose()
      wake(undefined)
      devices.want({ camera: false, microphone: false })
      self.show(undefined)
      screen.want(false)
    },
  }
}

/** *Camera off* lets the camera go; a muted microphone stays open once it is, so that the next word is not lost. */
function wantedDevices(state: MediaState, devices: Devices) {
  const areNeeded = areDevicesNeeded(state)
  const isOpen = devices.track('microphone') !== undefined
  return { camera: areNeeded && !state.isCameraOff, microphone: areNeeded && (!state.isMuted || isOpen) }
}

/** What is held back by a mute is published all the same, and its device stays open. */
function outputsOf(
  state: MediaState,
  devices: Devices,
  screen: ScreenCapture,
): Readonly<Record<Side, Output>> {
  const { isUnseen, isMuted, standby } = state
  const tracks = { camera: devices.track('camera'), microphone: devices.track('microphone') }
  const isPictureSent = standby !== undefined && isLive(standby) && standby.isPictureSent
  return {
    link: {
      ...tracks,
      isPictureHeld: isUnseen,
      isMuted: isUnseen || isMuted,
      screen: state.screen?.phase === 'sharing' ? screen.current() : undefined,
    },
    standby: { ...tracks, isPictureHeld: isUnseen || !isPictureSent, isMuted: true },
  }
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
  readonly canShowScreen: boolean
}

function viewOf(state: MediaState, { devices, room, videoSlot, canShowScreen }: Seen): MediaView {
  const { isMuted, isCameraOff, isUnseen, link } = state
  const { canPublish, canShareScreen } = rightsIn(state)
  const isSpeaking = room.isSelfSpeaking && !isMuted && !isUnseen
  return {
    status: statusOf(link),
    roomKey: sittingOf(link)?.key,
    people: room.people,
    self: { isMuted, isCameraOff, isUnseen, isSpeaking, canPublish, videoSlot },
    screen: {
      phase: state.screen?.phase ?? 'off',
      canShare: canShowScreen && canShareScreen && link.phase === 'connected',
      sharer: findSharer(room.people),
      fault: state.screenFault,
    },
    camera: devices.view('camera'),
    microphone: devices.view('microphone'),
    canPlayAudio: room.canPlayAudio,
  }
}
