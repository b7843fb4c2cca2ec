import {
  DEVICE_KINDS,
  openDevices,
  type Browser,
  type ChosenDevices,
  type DeviceKind,
  type DeviceRefusal,
} from './open-devices.ts'

export interface DeviceChoice {
  readonly id: string
  /** Empty until the person has allowed a device of this kind. */
  readonly label: string
}

/** The camera or the microphone as a page shows it. */
export interface DeviceView {
  readonly state: 'closed' | 'opening' | 'open' | DeviceRefusal
  readonly chosenId: string | undefined
  readonly choices: readonly DeviceChoice[]
}

/** The one camera and the one microphone of this tab, opened once and kept over every move. */
export interface Devices {
  view(kind: DeviceKind): DeviceView
  /** The source: never published itself, only clones of it. */
  track(kind: DeviceKind): MediaStreamTrack | undefined
  /** Opens what is wanted and not refused before, and closes the rest at once. */
  want(wanted: Readonly<Record<DeviceKind, boolean>>): void
  /** Asks again for what was refused, missing or busy; only when the person says so. */
  retry(): void
  choose(kind: DeviceKind, deviceId: string): void
  /** Looks again at what is plugged in. */
  look(): Promise<void>
}

interface Slot {
  isWanted: boolean
  isOpening: boolean
  chosenId: string | undefined
  track?: MediaStreamTrack | undefined
  refusal?: DeviceRefusal | undefined
  choices: readonly DeviceChoice[]
}

const LISTED = { camera: 'videoinput', microphone: 'audioinput' } as const

export function createDevices(browser: Browser, chosen: ChosenDevices, onChange: () => void): Devices {
  const slots = { camera: slotFor(chosen.camera), microphone: slotFor(chosen.microphone) }
  let queue: Promise<void> = Promise.resolve()

  const openWanted = async () => {
    const kinds = DEVICE_KINDS.filter((kind) => isLacking(slots[kind]))
    if (kinds.length === 0) return
    for (const kind of kinds) slots[kind].isOpening = true
    onChange()
    const ids = { camera: slots.camera.chosenId, microphone: slots.microphone.chosenId }
    const opened = await openDevices(browser, kinds, ids)
    for (const kind of kinds) {
      const slot = slots[kind]
      slot.isOpening = false
      const isStillWanted = slot.isWanted && slot.chosenId === ids[kind]
      if (isStillWanted) take(slot, opened[kind], onChange)
      else letGo(opened[kind])
    }
    onChange()
    await look()
  }
  const openSoon = () => {
    queue = queue.then(openWanted)
  }
  const look = async () => {
    const found = await browser.enumerateDevices().catch(() => [])
    for (const kind of DEVICE_KINDS) slots[kind].choices = choicesOf(found, kind)
    onChange()
  }

  return {
    look,
    view: (kind) => viewOf(slots[kind]),
    track: (kind) => slots[kind].track,
    want(wanted) {
      for (const kind of DEVICE_KINDS) {
        slots[kind].isWanted = wanted[kind]
        if (!wanted[kind]) close(slots[kind])
      }
      openSoon()
    },
    retry() {
      for (const kind of DEVICE_KINDS) slots[kind].refusal = undefined
      openSoon()
    },
    choose(kind, deviceId) {
      slots[kind].chosenId = deviceId
      close(slots[kind])
      openSoon()
    },
  }
}

function slotFor(chosenId: string | undefined): Slot {
  return { isWanted: false, isOpening: false, chosenId, choices: [] }
}

function isLacking({ isWanted, track, refusal }: Slot): boolean {
  return isWanted && track === undefined && refusal === undefined
}

function take(slot: Slot, opened: MediaStreamTrack | DeviceRefusal | undefined, onChange: () => void) {
  if (opened === undefined) return
  if (typeof opened === 'string') {
    slot.refusal = opened
    return
  }
  slot.track = opened
  slot.chosenId = opened.getSettings().deviceId ?? slot.chosenId
  opened.addEventListener('ended', () => {
    if (slot.track !== opened) return
    slot.track = undefined
    slot.refusal = 'missing'
    onChange()
  })
}

/** It comes too late: nobody wants it any more, or another one was chosen meanwhile. */
function letGo(opened: MediaStreamTrack | DeviceRefusal | undefined) {
  if (typeof opened === 'object') opened.stop()
}

/** Stopping a track ourselves raises no `ended`. */
function close(slot: Slot) {
  slot.track?.stop()
  slot.track = undefined
  slot.refusal = undefined
}

function viewOf({ isOpening, track, refusal, chosenId, choices }: Slot): DeviceView {
  const closed = isOpening ? 'opening' : 'closed'
  return { state: track === undefined ? (refusal ?? closed) : 'open', chosenId, choices }
}

function choicesOf(
  found: Awaited<ReturnType<Browser['enumerateDevices']>>,
  kind: DeviceKind,
): readonly DeviceChoice[] {
  return found
    .filter((device) => device.kind === LISTED[kind] && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}
