import type { MediaRoom, MediaSession, Reservation } from '#web/media/index.ts'
import type { MediaView } from '#web/media/media-view.ts'
import type { RemotePerson } from '#web/media/people.ts'

/** A media session without media: it keeps where a page sent it. */
export interface FakeSession extends MediaSession {
  readonly room: () => MediaRoom | undefined
  /** All that were made, oldest first; what was called off stays among them. */
  readonly reservations: readonly Reservation[]
  readonly isReserved: () => boolean
  readonly areDevicesHeld: () => boolean
  readonly isHeard: () => boolean
  readonly retries: () => number
  readonly show: (part: Partial<MediaView>) => void
}

const noSlot = () => undefined

const NOTHING: MediaView = {
  status: 'idle',
  roomKey: undefined,
  people: [],
  self: {
    isMuted: false,
    isCameraOff: false,
    isUnseen: false,
    isSpeaking: false,
    canPublish: true,
    videoSlot: noSlot,
  },
  screen: { phase: 'off', canShare: true, sharer: undefined, fault: undefined },
  camera: { state: 'open', chosenId: 'c1', choices: [{ id: 'c1', label: 'Built-in camera' }] },
  microphone: { state: 'open', chosenId: 'm1', choices: [{ id: 'm1', label: 'Headset' }] },
  canPlayAudio: true,
}

/** Somebody who is in the room, seen and heard. */
export function aRemotePerson(attendeeId: string): RemotePerson {
  return {
    attendeeId,
    name: attendeeId,
    isMuted: false,
    isCameraOff: false,
    isSpeaking: false,
    videoSlot: noSlot,
  }
}

export function createFakeSession(): FakeSession {
  let view = NOTHING
  let room: MediaRoom | undefined
  let isReserved = false
  let areDevicesHeld = false
  let isHeard = false
  let retries = 0
  const reservations: Reservation[] = []
  const listeners = new Set<() => void>()
  const show = (part: Partial<MediaView>) => {
    view = { ...view, ...part }
    for (const listener of listeners) listener()
  }
  const go = (next: MediaRoom | undefined, status: MediaView['status']) => {
    room = next
    show({ status, roomKey: next?.key })
  }
  return {
    room: () => room,
    reservations,
    isReserved: () => isReserved,
    areDevicesHeld: () => areDevicesHeld,
    isHeard: () => isHeard,
    retries: () => retries,
    show,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
    enterRoom: (next) => go(next, 'connected'),
    leaveRoom: () => go(undefined, 'idle'),
    reserve(reservation) {
      isReserved = true
      reservations.push(reservation)
    },
    callOff() {
      isReserved = false
    },
    restore: () => show({ status: 'lost' }),
    stepAside: () => go(undefined, 'elsewhere'),
    bringHere: () => show({ status: 'lost' }),
    setMuted: (isMuted) => show({ self: { ...view.self, isMuted } }),
    setCameraOff: (isCameraOff) => show({ self: { ...view.self, isCameraOff } }),
    setUnseen: (isUnseen) => show({ self: { ...view.self, isUnseen } }),
    holdDevices(areHeld) {
      areDevicesHeld = areHeld
    },
    retryDevices() {
      retries += 1
    },
    startScreenShare: () => show({ screen: { ...view.screen, phase: 'sharing' } }),
    stopScreenShare: () => show({ screen: { ...view.screen, phase: 'off' } }),
    chooseDevice: (kind, chosenId) => show({ [kind]: { ...view[kind], chosenId } }),
    microphoneLevel: () => 0.5,
    async startAudio() {
      isHeard = true
      show({ canPlayAudio: true })
    },
    dispose: () => undefined,
  }
}
