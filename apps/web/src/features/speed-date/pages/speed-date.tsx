import { useParams } from '#web/routing/index.ts'
import { MediaProvider } from '#web/call/media-provider.tsx'
import { hasCode } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import { useFetchSoon } from '#web/ui/later.tsx'
import { useSpeedDate } from '../hooks/use-speed-date.ts'
import { InSpeedDate } from './in-speed-date.tsx'
import { LATE_SCENES } from './late-scenes.tsx'

/** A speed date, from gathering to the last goodbye. */
export function SpeedDate() {
  const { speedDateId = '' } = useParams()
  const { data, error } = useSpeedDate(speedDateId)
  useFetchSoon(LATE_SCENES)
  if (hasCode(error, 'speed-date.not-found') || hasCode(error, 'request.malformed')) return <NoPage />
  if (!data) return error ? <BrokenPage error={error} /> : <LoadingPage />
  return (
    <MediaProvider>
      <InSpeedDate key={speedDateId} detail={data} />
    </MediaProvider>
  )
}
