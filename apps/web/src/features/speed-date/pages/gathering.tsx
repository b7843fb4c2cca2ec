import { useErrorSentence } from '#web/errors.ts'
import { GatheringPage } from '../components/gathering-page.tsx'
import type { useSetEntry } from '../hooks/use-speed-date.ts'
import { comingRound } from '../scene-of.ts'
import type { SceneProps } from './scene-props.ts'

interface GatheringProps extends SceneProps {
  readonly entry: ReturnType<typeof useSetEntry>
  readonly now: Date
}

/** Before one takes part: until the first round, or until the next for who comes late. */
export function Gathering({ detail, own, notice, you, onLeave, entry, now }: GatheringProps) {
  const { speedDate, peopleHere } = detail
  const sentence = useErrorSentence()
  const { number, bellAt } = comingRound(detail, now)
  const { gatherSeconds, roundSeconds, breakSeconds } = speedDate
  return (
    <GatheringPage
      {...own}
      you={you}
      plan={speedDate}
      phase={speedDate.phase}
      number={number}
      startsAt={speedDate.startsAt}
      bellAt={bellAt}
      lasts={number === 1 ? gatherSeconds : roundSeconds + breakSeconds}
      people={peopleHere
        .filter(({ attendeeId }) => attendeeId !== you.id)
        .map(({ attendeeId, name }) => ({ id: attendeeId, name }))}
      here={speedDate.here}
      joined={speedDate.joined}
      isHere={speedDate.myEntry === 'here'}
      isBusy={entry.isPending}
      error={sentence(entry.error)}
      notice={notice}
      onHere={() => entry.mutate('here')}
      onLeave={() => void onLeave()}
    />
  )
}
