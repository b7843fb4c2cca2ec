import { MicOff } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useConnection, useLive, useLiveMessages } from '../live/use-live.ts'
import { MediaSessionContext } from '../media/index.ts'
import { useTexts } from '../ui/texts.tsx'
import { useToast } from '../ui/toast.tsx'
import { useVenue } from '../venue/queries.ts'
import { letGoOf, sessionFor } from './session.ts'

/**
 * Gives the pages with picture and sound the event's one media session, tells it what the live stream says, and has it let go
 * of every room when they go.
 */
export function MediaProvider({ children }: { readonly children: ReactNode }) {
  const { eventId, tabId, stream } = useLive()
  const { state } = useConnection()
  const { iceServers, me } = useVenue()
  const { t } = useTexts()
  const toast = useToast()
  const [session] = useState(() =>
    sessionFor({
      eventId,
      tabId,
      iceServers,
      isMutedAtFirst: me.listensFirst,
      now: () => stream.view().clock?.now().getTime() ?? Date.now(),
    }),
  )
  useLiveMessages((message) => {
    if (message.type === 'media.restored') session.restore()
    if (message.type === 'microphone.muted') {
      session.setMuted(true)
      toast({ icon: MicOff, text: t('muted.by', { name: message.by ?? t('asked.somebody') }) })
    }
    if (message.type === 'attendee.removed') {
      session.callOff()
      session.leaveRoom()
    }
  })
  const isMediaTab = state.kind === 'open' ? state.isMediaTab : undefined
  useEffect(() => {
    if (isMediaTab === true) session.bringHere()
    if (isMediaTab === false) session.stepAside()
  }, [isMediaTab, session])
  useEffect(() => () => letGoOf(session), [session])
  return <MediaSessionContext value={session}>{children}</MediaSessionContext>
}
