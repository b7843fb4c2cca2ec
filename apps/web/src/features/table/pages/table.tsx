import { MediaProvider } from '#web/call/media-provider.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { AtTable } from './at-table.tsx'

/** A table, for who sits at it. */
export function Table() {
  const { iceServers } = useVenue()
  return (
    <MediaProvider iceServers={iceServers}>
      <AtTable />
    </MediaProvider>
  )
}
