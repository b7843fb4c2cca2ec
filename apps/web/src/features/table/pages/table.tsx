import { MediaProvider } from '#web/call/media-provider.tsx'
import { AtTable } from './at-table.tsx'

/** A table, for who sits at it. */
export function Table() {
  return (
    <MediaProvider>
      <AtTable />
    </MediaProvider>
  )
}
