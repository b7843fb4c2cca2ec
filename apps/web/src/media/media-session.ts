import { browser, onDeviceChange } from './browser.ts'
import type { AskForToken } from './door.ts'
import { createExecutor } from './executor.ts'
import { readChoices } from './kept-choices.ts'
import { createLevelMeter } from './level-meter.ts'
import type { Choices, MediaEvent, MediaRoom, MediaState, Reservation } from './media-state.ts'
import type { MediaView } from './media-view.ts'
import type { Browser, DeviceKind } from './open-devices.ts'
import { openRoomLink, type OpenRoomLink } from './room-link.ts'
import { transition } from './transition.ts'

export interface MediaSessionOptions {
  /** The server's time in milliseconds: bells ring by it. */
  readonly now: () => number
  /** From the settings of the installation; none means that only LiveKit's own addresses are tried. */
  readonly iceServers: readonly RTCIceServer[]
  readonly askForToken: AskForToken
  /** For who listens first, in a tab in which nothing was chosen yet. */
  readonly isMutedAtFirst: boolean
}

/** Camera, microphone and the media rooms of this tab, one of them seen and heard; made once per event, and outlives every page of it. */
export interface MediaSession {
  readonly subscribe: (listener: () => void) => () => void
  readonly view: () => MediaView
  /** Says where we are; saying it again changes nothing. */
  readonly enterRoom: (room: MediaRoom) => void
  /** Leaves that room, or whichever it is. */
  readonly leaveRoom: (key?: string) => void
  /**
   * Is connected to that room from `opensAt`, unseen and unheard, is in it from the bell and leaves it after the goodbye,
   * all by itself. Another one replaces it; the same `key` again moves its instants.
   */
  readonly reserve: (reservation: Reservation) => void
  readonly callOff: () => void
  /** LiveKit has come back: drops the connection and asks the door. */
  readonly restore: () => void
  /** Another tab has taken the media. */
  readonly stepAside: () => void
  /** This tab has taken the media back: asks the door. */
  readonly bringHere: () => void
  readonly setMuted: (isMuted: boolean) => void
  readonly setCameraOff: (isCameraOff: boolean) => void
  /** While true nothing of us is sent in any room; the devices stay open, and the choices are what they were. */
  readonly setUnseen: (isUnseen: boolean) => void
  /** Opens the devices outside rooms too, or stops doing so: then they are let go after 30 seconds in none. */
  readonly holdDevices: (areDevicesHeld: boolean) => void
  readonly retryDevices: () => void
  /** Call it in a press: the browser asks what to show. It ends with the room, or where the browser's own bar ends it. */
  readonly startScreenShare: () => void
  readonly stopScreenShare: () => void
  readonly chooseDevice: (kind: DeviceKind, deviceId: string) => void
  /** From 0 to 1, at this moment. */
  readonly microphoneLevel: () => number
  /** Call it in a press, where `canPlayAudio` is false. */
  readonly startAudio: () => Promise<void>
  readonly dispose: () => void
}

/** What a test plays itself. */
export interface MediaSessionParts {
  readonly openLink: OpenRoomLink
  readonly browser: Browser
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
}

export function createMediaSession(options: MediaSessionOptions, parts = realParts()): MediaSession {
  const kept = readChoices(parts.storage, options.isMutedAtFirst)
  const { isMuted, isCameraOff } = kept
  let state: MediaState = {
    link: { phase: 'none' },
    isMuted,
    isCameraOff,
    areDevicesHeld: false,
    isUnseen: false,
  }
  const listeners = new Set<() => void>()
  const meter = createLevelMeter()
  let isDisposed = false

  const show = () => {
    if (isDisposed) return
    view = executor.view(state)
    for (const listener of listeners) listener()
  }
  const follow = () => {
    if (isDisposed) return
    executor.follow(state)
    show()
  }
  const say = (event: MediaEvent) => {
    if (isDisposed) return
    const { state: next, commands } = transition(state, event, options.now())
    state = next
    for (const command of commands) executor.run(command)
    follow()
  }
  const choose = (choices: Partial<Choices>) => say({ type: 'chosen', choices })

  const executor = createExecutor({
    ...options,
    ...parts,
    kept,
    onEvent: say,
    onDevices: follow,
    onPeople: show,
  })
  const { devices } = executor
  const unwatch = onDeviceChange(() => void devices.look())
  let view = executor.view(state)

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
    enterRoom: (room) => say({ type: 'entered', room }),
    leaveRoom: (key) => say({ type: 'left', key }),
    reserve: (reservation) => say({ type: 'reserved', reservation }),
    callOff: () => say({ type: 'called-off' }),
    restore: () => say({ type: 'restored' }),
    stepAside: () => say({ type: 'stepped-aside' }),
    bringHere: () => say({ type: 'used-here' }),
    setMuted: (muted) => choose({ isMuted: muted }),
    setCameraOff: (cameraOff) => choose({ isCameraOff: cameraOff }),
    setUnseen: (isUnseen) => say({ type: 'unseen', isUnseen }),
    holdDevices: (areDevicesHeld) => choose({ areDevicesHeld }),
    retryDevices: () => devices.retry(),
    startScreenShare: () =>
      say(view.screen.sharer ? { type: 'screen-failed', fault: 'taken' } : { type: 'screen-asked' }),
    stopScreenShare: () => say({ type: 'screen-stopped' }),
    chooseDevice: (kind, deviceId) => devices.choose(kind, deviceId),
    microphoneLevel: () => meter.read(devices.track('microphone')),
    startAudio: () => executor.startAudio(),
    dispose() {
      isDisposed = true
      listeners.clear()
      unwatch()
      meter.close()
      executor.dispose()
    },
  }
}

function realParts(): MediaSessionParts {
  return { openLink: openRoomLink, browser, storage: sessionStorage }
}
