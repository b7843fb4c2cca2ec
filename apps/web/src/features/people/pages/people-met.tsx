import { useQuery } from '@tanstack/react-query'
import { useBlocks } from '#web/people/use-acts.ts'
import { peopleMetOptions } from '#web/people/use-impression.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { EventBar } from '#web/venue/event-bar.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { BlockedPeople } from '../components/blocked-people.tsx'
import { PeoplePage } from '../components/people-page.tsx'

/** A timer of a browser holds no more than 2³¹ − 1 milliseconds. */
const LONGEST = 2_147_483_647

/** The people one met at the event, for oneself alone. */
export function PeopleMet() {
  const { event } = useVenue()
  const paths = useVenuePaths()
  const now = useClock()
  const met = useQuery({
    ...peopleMetOptions(event.id),
    staleTime: 0,
    refetchInterval: ({ state }) => untilReveal(state.data, now()),
  })
  const { blocks, lift } = useBlocks()
  return (
    <>
      <EventBar current="people" />
      {met.data ? (
        <PeoplePage
          {...met.data}
          eventName={event.name}
          foyer={paths.foyer}
          blocks={
            <BlockedPeople
              blocks={blocks}
              isBusy={lift.isPending}
              error={lift.error}
              onLift={(blockId, done) => lift.mutate(blockId, { onSuccess: done })}
            />
          }
        />
      ) : met.error ? (
        <BrokenPage error={met.error} />
      ) : (
        <LoadingPage />
      )}
    </>
  )
}

/** Milliseconds after which an open page asks again, so that it shows by itself what is revealed; none afterwards. */
function untilReveal(
  met: { readonly revealsAt: string; readonly isRevealed: boolean } | undefined,
  now: number,
): number | false {
  if (!met || met.isRevealed) return false
  return Math.min(LONGEST, Math.max(1000, Date.parse(met.revealsAt) - now + 500))
}
