import { useMutation } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '#web/routing/index.ts'
import { useEffect, useMemo, type ReactNode } from 'react'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { LateGuide } from '#web/demo/late-guide.ts'
import { useConnection, useLive } from '#web/live/use-live.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { ClockProvider } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { NoticeProvider } from '#web/venue/notice.ts'
import { useVenue } from '#web/venue/queries.ts'
import { ReconnectingBanner, ServerLeavingBanner } from './banners.tsx'
import { BeforeCall } from './before-call.tsx'
import { FromHosts } from './from-hosts.tsx'
import { HelpFrame } from './help-frame.tsx'
import { RemovedPage } from './removed-page.tsx'
import { OtherTabPage } from './other-tab-page.tsx'
import { useHeldUntil } from '../hooks/use-held-until.ts'
import { useRenewal } from '../hooks/use-renewal.ts'

/** Pages that are in a media room, or open camera and microphone: they go by a known clock, and in one tab only. */
const CALLS = /^\/e\/[^/]+\/(stage|table|date|ready)(\/|$)/

/** Around every page of the venue: the server's time, what stands in the way, and the page itself. */
export function VenueFrame() {
  const { event, demo } = useVenue()
  const { state, clock } = useConnection()
  const { pathname } = useLocation()
  const notice = useStandingNotice()
  useRenewal()
  const now = useMemo(() => (clock ? () => clock.now().getTime() : Date.now), [clock])
  const isCall = CALLS.test(pathname)
  const isElsewhere = state.kind === 'open' && !state.isMediaTab
  if (state.kind === 'ended') {
    if (state.code === 'attendee.banned') return <RemovedPage eventName={event.name} />
    return <Unknown register={`/e/${event.slug}/register`} />
  }
  return (
    <ClockProvider value={now}>
      <HelpFrame>
        <FromHosts />
        <NoticeProvider value={notice}>
          {isCall && isElsewhere ? <Elsewhere /> : isCall && !clock ? <BeforeCall /> : <Outlet />}
        </NoticeProvider>
      </HelpFrame>
      {demo && <LateGuide organiserUrl={demo.organiserUrl} />}
    </ClockProvider>
  )
}

/** What the connection has to say: once there was one it is missed from the first loss on until it is back. */
function useStandingNotice(): ReactNode {
  const { state, clock, isServerLeaving } = useConnection()
  const heldUntil = useHeldUntil()
  if (isServerLeaving) return <ServerLeavingBanner />
  const isCut = state.kind === 'waiting' || (state.kind === 'connecting' && clock !== undefined)
  return isCut ? <ReconnectingBanner heldUntil={heldUntil} /> : undefined
}

/** The server does not know this browser any more: said, and shown where a new link comes from. */
function Unknown({ register }: { readonly register: string }) {
  const { t } = useTexts()
  const toast = useToast()
  const navigate = useNavigate()
  const sentence = t('venue.unknown')
  // Once, and not at every render: where one is, this frame watches itself.
  useEffect(() => {
    toast({ text: sentence })
    void navigate({ href: register, replace: true })
  }, [toast, sentence, navigate, register])
  return <LoadingPage />
}

function Elsewhere() {
  const { eventId, tabId } = useLive()
  const sentence = useErrorSentence()
  const take = useMutation({
    mutationFn: () => call('POST /events/:eventId/media-tab', { params: { eventId }, body: { tabId } }),
  })
  return <OtherTabPage isBusy={take.isPending} error={sentence(take.error)} onUse={take.mutate} />
}
