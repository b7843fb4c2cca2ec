import type { BrowserContext } from '@playwright/test'

declare global {
  interface Window {
    deviceTrouble: () => Promise<string>
  }
}

/** What stands in the way of somebody's camera and microphone; read anew whenever a page asks for them. */
export interface DeviceTrouble {
  name: '' | 'NotAllowedError' | 'NotFoundError'
}

/** Lets camera and microphone of a context fail from the moment on at which the answer is given a name. */
export async function watchForTrouble(context: BrowserContext): Promise<DeviceTrouble> {
  const trouble: DeviceTrouble = { name: '' }
  await context.exposeFunction('deviceTrouble', () => trouble.name)
  await context.addInitScript(failWhenTold)
  return trouble
}

function failWhenTold() {
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  devices.getUserMedia = async (constraints) => {
    const name = await window.deviceTrouble()
    if (name) throw new DOMException('', name)
    return open(constraints)
  }
}
