import { loadArea } from '@stamtafel/texts/browser'
import { useEffect, useState } from 'react'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { later } from '#web/ui/later.tsx'
import { useVenue } from '#web/venue/queries.ts'

/** So long a connection usually takes, and nobody needs to be told. */
const USUAL_MS = 3000

const LatePlaceHeldPage = later(
  async () => {
    const [{ PlaceHeldPage }] = await Promise.all([import('./place-held-page.tsx'), loadArea('help')])
    return PlaceHeldPage
  },
  <LoadingPage />,
)

/** In place of a call until the live stream is there: its shape at first, and then the place that is held. */
export function BeforeCall() {
  const { place } = useVenue()
  const [openedAt] = useState(Date.now)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    // What it takes comes now, for later there may be nobody to ask.
    void LatePlaceHeldPage.fetchSurely()
    const timer = setTimeout(() => setIsLong(true), USUAL_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLong && place.kind !== 'foyer' ? <LatePlaceHeldPage openedAt={openedAt} /> : <LoadingPage />
}
