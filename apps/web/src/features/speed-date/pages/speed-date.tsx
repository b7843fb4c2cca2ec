import { useParams } from '@tanstack/react-router'
import { MediaProvider } from '../../../call/media-provider.tsx'
import { hasCode } from '../../../errors.ts'
import { BrokenPage } from '../../../pages/broken-page.tsx'
import { LoadingPage } from '../../../pages/loading-page.tsx'
import { NoPage } from '../../../pages/no-page.tsx'
import { useVenue } from '../../../venue/queries.ts'
import { useSpeedDate } from '../hooks/use-speed-date.ts'
import { InSpeedDate } from './in-speed-date.tsx'

/** A speed date, from gathering to the last goodbye. */
export function SpeedDate() {
  const { speedDateId = '' } = useParams({ strict: false })
  const { iceServers } = useVenue()
  const { data, error } = useSpeedDate(speedDateId)
  if (hasCode(error, 'speed-date.not-found') || hasCode(error, 'request.malformed')) return <NoPage />
  if (!data) return error ? <BrokenPage error={error} /> : <LoadingPage />
  return (
    <MediaProvider iceServers={iceServers}>
      <InSpeedDate key={speedDateId} detail={data} />
    </MediaProvider>
  )
}
