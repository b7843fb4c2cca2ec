import type { SpeedDateDetail } from '@stamtafel/contracts'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useCallNotice } from '#web/call/call-notice.tsx'
import { useOwnMedia } from '#web/call/own-media.tsx'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import { useServerNow } from '#web/live/use-live.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { useMediaSession } from '#web/media/index.ts'
import { useToast } from '#web/ui/toast.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { EndedPage } from '../components/ended-page.tsx'
import { usePairingRoom } from '../hooks/use-pairing-room.ts'
import { useSetEntry } from '../hooks/use-speed-date.ts'
import { sceneOf } from '../scene-of.ts'
import { Between } from './between.tsx'
import { Gathering } from './gathering.tsx'
import { Talking } from './talking.tsx'

/** One speed date on the server's clock: each scene follows from the rows and the instant. */
export function InSpeedDate({ detail }: { readonly detail: SpeedDateDetail }) {
  const { speedDate } = detail
  const now = useServerNow()
  const { me } = useVenue()
  const own = useOwnMedia()
  const notice = useCallNotice()
  const paths = useVenuePaths()
  const entry = useSetEntry(speedDate.id)
  const leave = useLeave(entry, usePairingRoom(detail))
  useDevices(speedDate.myEntry === 'here')
  if (!now) return <LoadingPage />

  const scene = sceneOf(detail, now)
  const shared = { detail, own, notice, you: { id: me.attendeeId, name: me.name }, onLeave: leave }
  switch (scene.kind) {
    case 'talking':
      return <Talking key={scene.round.id} {...shared} round={scene.round} />
    case 'between':
      return <Between {...shared} scene={scene} now={now} />
    case 'ended':
      return <EndedPage met={detail.metToday} people={paths.people} foyer={paths.foyer} />
    case 'gathering':
      return <Gathering {...shared} entry={entry} now={now} />
    default:
      return scene satisfies never
  }
}

/** Whoever leaves is out of the rounds and in the foyer; whoever cannot say so stays, and is put back. */
function useLeave(entry: ReturnType<typeof useSetEntry>, putBack: () => void) {
  const navigate = useNavigate()
  const session = useMediaSession()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { foyer } = useVenuePaths()
  return async () => {
    session.callOff()
    session.leaveRoom()
    try {
      await entry.mutateAsync('left')
    } catch (error) {
      // A speed date that has ended meanwhile is left all the same.
      if (!hasCode(error, 'speed-date.wrong-phase')) {
        toast({ text: sentence(error) ?? '' })
        putBack()
        return
      }
    }
    await navigate({ href: foyer })
  }
}

/** Camera and microphone stay open between rounds, and only for who takes part. */
function useDevices(takesPart: boolean): void {
  const session = useMediaSession()
  useEffect(() => {
    session.holdDevices(takesPart)
    return () => session.holdDevices(false)
  }, [session, takesPart])
}
