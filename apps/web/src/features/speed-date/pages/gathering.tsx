import { GatheringPage } from '../components/gathering-page.tsx'
import { StandingClock } from '../components/standing-clock.tsx'
import { useEntryErrors } from '../hooks/use-entry-errors.ts'
import { useManner } from '../hooks/use-manner.ts'
import { comingRound } from '../scene-of.ts'
import { toPerson } from '../types.ts'
import type { SceneProps } from './scene-props.ts'

/** Before one takes part: until the first round, or until the next for who comes late. */
export function Gathering({ detail, at, own, frame, entry, chime }: SceneProps) {
  const { speedDate, peopleHere } = detail
  const { manner, change } = useManner()
  const errorOf = useEntryErrors(entry)
  const coming = comingRound(detail, at)
  const { gatherSeconds, roundSeconds, breakSeconds } = speedDate
  return (
    <StandingClock at={speedDate.pausedAt}>
      <GatheringPage
        {...frame}
        phase={speedDate.phase}
        number={coming?.number}
        startsAt={speedDate.startsAt}
        bellAt={coming?.bellAt}
        lasts={coming?.number === 1 ? gatherSeconds : roundSeconds + breakSeconds}
        people={peopleHere.filter(({ attendeeId }) => attendeeId !== frame.you.id).map(toPerson)}
        here={speedDate.here}
        joined={speedDate.joined}
        isJoined={speedDate.myEntry !== null && speedDate.myEntry !== 'left'}
        isHere={speedDate.myEntry === 'here'}
        isBusy={entry.isPending}
        error={errorOf('here')}
        manner={manner}
        onManner={change}
        chime={chime}
        video={own.video}
        signUpError={errorOf('joined')}
        onJoin={() => entry.mutate({ state: 'joined' })}
        onHere={() => entry.mutate({ state: 'here' })}
      />
    </StandingClock>
  )
}
