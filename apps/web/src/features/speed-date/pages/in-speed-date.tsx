import type { SpeedDateDetail } from '@stamtafel/contracts'
import { useEffect } from 'react'
import { useCallNotice } from '#web/call/call-notice.tsx'
import { DevicesButton } from '#web/call/devices/devices-button.tsx'
import { useOwnMedia } from '#web/call/own-media.tsx'
import { useServerNow } from '#web/live/use-live.ts'
import { useMediaSession } from '#web/media/index.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { HostNotices } from '../components/host-notices.tsx'
import { SceneArrivalProvider } from '../components/scene-title.tsx'
import { useAttention } from '../hooks/use-attention.ts'
import { useChime } from '../hooks/use-chime.ts'
import { useDoneAct } from '../hooks/use-done-act.ts'
import { useHostNews } from '../hooks/use-host-news.ts'
import { usePairingRoom } from '../hooks/use-pairing-room.ts'
import { useSceneArrival } from '../hooks/use-scene-arrival.ts'
import { useSetEntry } from '../hooks/use-speed-date.ts'
import { useWalkAway } from '../hooks/use-walk-away.ts'
import { useWaysOut } from '../hooks/use-ways-out.ts'
import { bellToCome, sceneOf, standingAt, type Scene } from '../scene-of.ts'
import { LateDone } from './late-scenes.tsx'
import { SceneView } from './scene-view.tsx'

/** One speed date on the server's clock. */
export function InSpeedDate({ detail }: { readonly detail: SpeedDateDetail }) {
  const now = useServerNow()
  useDevices(detail.speedDate.myEntry === 'here')
  return now ? <OnClock detail={detail} now={now} /> : <LoadingPage />
}

interface OnClockProps {
  readonly detail: SpeedDateDetail
  readonly now: Date
}

/** Each scene follows from the rows and the instant; what outlives the scenes is here. */
function OnClock({ detail, now }: OnClockProps) {
  const { speedDate } = detail
  const at = standingAt(speedDate, now)
  const scene = sceneOf(detail, now)
  const { me } = useVenue()
  const own = useOwnMedia()
  const entry = useSetEntry(speedDate.id)
  const waysOut = useWaysOut(entry, usePairingRoom(detail))
  const isUnseen = useAttention({ detail, scene, now })
  const isTalking = scene.kind === 'talking'
  const isComing = entry.isPending && entry.variables.state === 'here'
  useWalkAway({ detail, isTalking, isComing })
  const news = useHostNews({ detail, now, isTalking })
  const { done, act, forget } = useDoneAct(scene)
  const claim = useSceneArrival(done ? 'done' : nameOf(scene))
  const callNotice = useCallNotice()
  const frame = {
    ...own,
    devices: <DevicesButton />,
    you: { id: me.attendeeId, name: me.name },
    plan: speedDate,
    notice: (
      <>
        {callNotice}
        <HostNotices detail={detail} news={news} isTalking={isTalking} />
      </>
    ),
    onStop: waysOut.stop,
  }
  const shared = { detail, at, own, frame, entry, isUnseen, waysOut, chime: useChime(bellToCome(detail, at)) }
  return (
    <SceneArrivalProvider value={claim}>
      {done ? (
        <LateDone {...shared} done={done} onDone={forget} />
      ) : (
        <SceneView {...shared} scene={scene} claim={claim} onActed={act} />
      )}
    </SceneArrivalProvider>
  )
}

/** Another name is another scene, to which one moves. */
function nameOf(scene: Scene): string {
  return scene.kind === 'talking' ? `talking ${scene.round.id}` : scene.kind
}

/** Camera and microphone stay open between rounds, and only for who takes part. */
function useDevices(takesPart: boolean): void {
  const session = useMediaSession()
  useEffect(() => {
    session.holdDevices(takesPart)
    return () => session.holdDevices(false)
  }, [session, takesPart])
}
