import { MediaProvider } from '#web/call/media-provider.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { CheckDevices } from './check-devices.tsx'

/** Camera and sound before the door. */
export function PreFlight() {
  const { iceServers } = useVenue()
  return (
    <MediaProvider iceServers={iceServers}>
      <CheckDevices />
    </MediaProvider>
  )
}
