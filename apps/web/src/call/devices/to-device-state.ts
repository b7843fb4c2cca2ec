import type { DeviceView } from '../../media/index.ts'
import type { DeviceState } from './device-state.ts'

/** A device as the page shows it: off by choice stands above whatever the device itself says. */
export function toDeviceState({ state, choices, chosenId }: DeviceView, isOff: boolean): DeviceState {
  const devices = choices
  if (isOff && (state === 'open' || state === 'closed')) return { state: 'off', devices, selected: chosenId }
  if (state === 'opening' || state === 'closed') return { state: 'asking', devices, selected: chosenId }
  return { state: state === 'open' ? 'on' : state, devices, selected: chosenId }
}
