import type { Browser } from './open-devices.ts'

/** The browser's devices; each call fails, and is read as *missing*, where a page may have none (plain http). */
export const browser: Browser = {
  getUserMedia: async (constraints) => navigator.mediaDevices.getUserMedia(constraints),
  enumerateDevices: async () => navigator.mediaDevices.enumerateDevices(),
  getDisplayMedia: async (constraints) => navigator.mediaDevices.getDisplayMedia(constraints),
  canShowScreen: () => typeof mediaDevices()?.getDisplayMedia === 'function',
  permissionFor: async (name) => (await navigator.permissions.query({ name })).state,
}

/** Tells when something is plugged in or out; gives the way to stop listening. */
export function onDeviceChange(listener: () => void): () => void {
  const devices = mediaDevices()
  devices?.addEventListener('devicechange', listener)
  return () => devices?.removeEventListener('devicechange', listener)
}

/** A page that came by plain http has none, whatever the types say. */
function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices
}
