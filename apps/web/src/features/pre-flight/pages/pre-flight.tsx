import { MediaProvider } from '#web/call/media-provider.tsx'
import { CheckDevices } from './check-devices.tsx'

/** Camera and sound before the door. */
export function PreFlight() {
  return (
    <MediaProvider>
      <CheckDevices />
    </MediaProvider>
  )
}
