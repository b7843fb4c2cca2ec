import type { Browser, DeviceKind } from './open-devices.ts'

/** A track that can be stopped, pulled out and copied. */
export class FakeTrack extends EventTarget {
  readonly deviceId: string
  isStopped = false
  enabled = true

  constructor(deviceId: string) {
    super()
    this.deviceId = deviceId
  }

  stop() {
    this.isStopped = true
  }

  clone() {
    return new FakeTrack(this.deviceId)
  }

  getSettings() {
    return { deviceId: this.deviceId }
  }

  pullOut() {
    this.dispatchEvent(new Event('ended'))
  }

  /** For whoever asks for tracks of the browser: a list of this one. */
  asTracks(): MediaStreamTrack[] {
    return isTrack(this) ? [this] : []
  }
}

function isTrack(fake: unknown): fake is MediaStreamTrack {
  return fake instanceof FakeTrack
}

/** A browser with the devices that a test plugs in; one named after an error fails with it. */
export interface FakeBrowser extends Browser {
  readonly requests: MediaStreamConstraints[]
  readonly opened: FakeTrack[]
  /** What was chosen to be shown, newest last. */
  readonly screens: FakeTrack[]
  /** Requests wait while it is set, and go on when it is released. */
  hold(): () => void
}

export function createFakeBrowser(
  devices: Readonly<Record<DeviceKind, string>>,
  permissions: Readonly<Partial<Record<DeviceKind, PermissionState>>> = {},
): FakeBrowser {
  const requests: MediaStreamConstraints[] = []
  const opened: FakeTrack[] = []
  const screens: FakeTrack[] = []
  let gate: Promise<void> = Promise.resolve()

  const open = (device: string) => {
    if (device.endsWith('Error')) throw new DOMException('', device)
    const track = new FakeTrack(device)
    opened.push(track)
    return track.asTracks()
  }
  return {
    requests,
    opened,
    screens,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    async getUserMedia(constraints) {
      requests.push(constraints)
      await gate
      const video = constraints.video ? open(preferred(constraints.video) ?? devices.camera) : []
      const audio = constraints.audio ? open(preferred(constraints.audio) ?? devices.microphone) : []
      return { getVideoTracks: () => video, getAudioTracks: () => audio }
    },
    canShowScreen: () => true,
    async getDisplayMedia() {
      await gate
      const screen = new FakeTrack('screen')
      screens.push(screen)
      return { getVideoTracks: () => screen.asTracks(), getAudioTracks: () => [] }
    },
    async enumerateDevices() {
      return [
        { kind: 'videoinput', deviceId: 'front', label: 'Front camera' },
        { kind: 'videoinput', deviceId: 'back', label: 'Back camera' },
        { kind: 'audioinput', deviceId: 'desk', label: 'Desk microphone' },
        { kind: 'audiooutput', deviceId: 'loud', label: 'Loudspeaker' },
        { kind: 'audioinput', deviceId: '', label: '' },
      ]
    },
    async permissionFor(kind) {
      const state = permissions[kind]
      if (state === undefined) throw new TypeError('This browser does not say')
      return state
    },
  }
}

function preferred(constraints: boolean | MediaTrackConstraints): string | undefined {
  if (typeof constraints === 'boolean' || typeof constraints.deviceId !== 'object') return undefined
  return 'ideal' in constraints.deviceId ? String(constraints.deviceId.ideal) : undefined
}
