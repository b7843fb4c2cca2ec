import { playTone } from '#web/call/devices/play-tone.ts'
import { Impressions } from '../components/impressions.tsx'
import { StandingClock } from '../components/standing-clock.tsx'
import { WaitingPage } from '../components/waiting-page.tsx'
import { useSayEntry } from '../hooks/use-say-entry.ts'
import { metIn } from '../met-in.ts'
import { roundAfter, type Scene } from '../scene-of.ts'
import { toPerson } from '../types.ts'
import type { SceneProps } from './scene-props.ts'

interface WaitingProps extends SceneProps {
  readonly scene: Extract<Scene, { kind: 'waiting' }>
}

/** In no talk while others talk, or are about to. */
export function Waiting({ detail, at, own, frame, entry, scene }: WaitingProps) {
  const { speedDate } = detail
  const { round, reason } = scene
  const say = useSayEntry(entry)
  const coming = roundAfter(round, detail, at)
  const left = metIn(round.seat).map(toPerson)
  return (
    <StandingClock at={speedDate.pausedAt}>
      <WaitingPage
        {...frame}
        reason={reason}
        missed={round.number}
        isAhead={at < new Date(round.bell)}
        number={coming?.number}
        bellAt={coming?.bellAt}
        lasts={speedDate.roundSeconds + speedDate.breakSeconds}
        isPaused={speedDate.pausedAt !== null}
        others={detail.waiting.filter(({ attendeeId }) => attendeeId !== frame.you.id).map(toPerson)}
        isBusy={entry.isPending}
        onBreather={() => say({ state: 'paused' })}
        onTestSound={() => void playTone()}
        impressions={<Impressions people={left} look="break" />}
        video={own.video}
      />
    </StandingClock>
  )
}
