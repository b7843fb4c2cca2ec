import { useRemoteTiles } from '#web/call/use-remote-tiles.tsx'
import { TalkingPage } from '../components/talking-page.tsx'
import type { PairedRound } from '../scene-of.ts'
import { pastRounds, type SceneProps } from './scene-props.ts'

/** A talk, with the picture and sound of the other. */
export function Talking({
  detail,
  own,
  notice,
  you,
  onLeave,
  round,
}: SceneProps & { readonly round: PairedRound }) {
  const { speedDate } = detail
  const partners = useRemoteTiles(
    round.seat.partners
      .filter(({ hasLeft }) => !hasLeft)
      .map(({ heldUntil, ...partner }) => ({ ...partner, heldUntil: heldUntil ?? undefined })),
  )
  return (
    <TalkingPage
      {...own}
      number={round.number}
      plan={speedDate}
      endsAt={round.endsAt}
      goodbyeUntil={round.goodbyeUntil}
      isPaused={speedDate.phase === 'paused'}
      you={{ ...you, isYou: true, isMuted: !own.isMicrophoneOn, video: own.video }}
      partners={partners}
      reasons={round.seat.reasons}
      past={pastRounds(detail)}
      notice={notice}
      onLeave={() => void onLeave()}
    />
  )
}
