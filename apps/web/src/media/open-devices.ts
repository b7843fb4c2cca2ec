export const DEVICE_KINDS = ['camera', 'microphone'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** Why there is no picture or sound of ours: forbidden, not there, or held by another program. */
export type DeviceRefusal = 'refused' | 'missing' | 'busy'

export type OpenedDevices = Readonly<Partial<Record<DeviceKind, MediaStreamTrack | DeviceRefusal>>>
export type ChosenDevices = Readonly<Partial<Record<DeviceKind, string | undefined>>>

/** What the browser offers for it, so that a test can play the browser. */
export interface Browser {
  getUserMedia(
    constraints: MediaStreamConstraints,
  ): Promise<Pick<MediaStream, 'getVideoTracks' | 'getAudioTracks'>>
  enumerateDevices(): Promise<readonly Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>[]>
  /** Only within a press; fails where a browser shows no screens. */
  getDisplayMedia(
    constraints: DisplayMediaStreamOptions,
  ): Promise<Pick<MediaStream, 'getVideoTracks' | 'getAudioTracks'>>
  /** Phones cannot. */
  canShowScreen(): boolean
  /** What the person has said about such a device before; fails in browsers that do not tell. */
  permissionFor(kind: DeviceKind): Promise<PermissionState>
}

/**
 * Opens what is asked for with one request, so that the person answers one prompt.
 *
 * When that fails for both together, each is tried alone, unless that would prompt again for what was just refused.
 */
export async function openDevices(
  browser: Browser,
  kinds: readonly DeviceKind[],
  chosen: ChosenDevices,
): Promise<OpenedDevices> {
  if (kinds.length === 0) return {}
  try {
    const stream = await browser.getUserMedia(constraintsFor(kinds, chosen))
    return Object.fromEntries(kinds.map((kind) => [kind, trackOf(stream, kind)]))
  } catch (error) {
    const refusal = refusalOf(error)
    const [kind, other] = kinds
    if (kind === undefined) return {}
    if (other === undefined) return { [kind]: refusal }
    return openEach(browser, refusal === 'refused' ? await notDenied(browser, kinds) : kinds, chosen)
  }
}

async function openEach(browser: Browser, kinds: readonly DeviceKind[], chosen: ChosenDevices) {
  let opened: OpenedDevices = { camera: 'refused', microphone: 'refused' }
  for (const kind of kinds) {
    // One after the other, because a browser shows one prompt at a time.
    opened = { ...opened, ...(await openDevices(browser, [kind], chosen)) }
  }
  return opened
}

/** Of two that were refused together, one may be forbidden for good while nobody has spoken about the other. */
async function notDenied(browser: Browser, kinds: readonly DeviceKind[]): Promise<readonly DeviceKind[]> {
  const states = await Promise.all(kinds.map((kind) => browser.permissionFor(kind).catch(() => undefined)))
  return states.includes('denied') ? kinds.filter((_, index) => states[index] === 'granted') : []
}

function constraintsFor(kinds: readonly DeviceKind[], chosen: ChosenDevices): MediaStreamConstraints {
  return {
    ...(kinds.includes('camera') && {
      video: {
        width: { ideal: 640, max: 640 },
        height: { ideal: 360 },
        frameRate: { ideal: 20, max: 30 },
        ...preferring(chosen.camera),
      },
    }),
    ...(kinds.includes('microphone') && {
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...preferring(chosen.microphone),
      },
    }),
  }
}

/** `ideal`, so that a device which has been unplugged since gives way to another one. */
function preferring(deviceId: string | undefined) {
  return deviceId === undefined ? {} : { deviceId: { ideal: deviceId } }
}

function trackOf(
  stream: Pick<MediaStream, 'getVideoTracks' | 'getAudioTracks'>,
  kind: DeviceKind,
): MediaStreamTrack | DeviceRefusal {
  const [track] = kind === 'camera' ? stream.getVideoTracks() : stream.getAudioTracks()
  return track ?? 'missing'
}

function refusalOf(error: unknown): DeviceRefusal {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'missing'
}
