/** What stands between somebody and their camera or microphone, or nothing. */
export type DeviceTrouble = 'refused' | 'missing' | 'busy' | 'insecure'

export interface Device {
  readonly id: string
  /** Empty until the browser was allowed to name it. */
  readonly label: string
}

/** A camera or a microphone: off by choice, being asked for, on, or in trouble. */
export interface DeviceState {
  readonly state: 'asking' | 'on' | 'off' | DeviceTrouble
  readonly devices: readonly Device[]
  readonly selected?: string | undefined
}
