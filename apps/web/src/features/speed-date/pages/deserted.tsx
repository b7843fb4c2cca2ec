import { DesertedPage } from '../components/deserted-page.tsx'
import { Impressions } from '../components/impressions.tsx'
import { StandingClock } from '../components/standing-clock.tsx'
import { useEntryErrors } from '../hooks/use-entry-errors.ts'
import { metIn } from '../met-in.ts'
import type { Scene } from '../scene-of.ts'
import { toPerson } from '../types.ts'
import type { SceneProps } from './scene-props.ts'

interface DesertedProps extends SceneProps {
  readonly scene: Extract<Scene, { kind: 'deserted' }>
}

/** The other had to go, and there is time for somebody else. */
export function Deserted({ detail: { speedDate }, frame, entry, scene }: DesertedProps) {
  const errorOf = useEntryErrors(entry)
  const partner = toPerson(scene.partner)
  const met = metIn(scene.round.seat).map(toPerson)
  return (
    <StandingClock at={speedDate.pausedAt}>
      <DesertedPage
        {...frame}
        number={scene.round.number}
        endsAt={scene.round.endsAt}
        isPaused={speedDate.pausedAt !== null}
        partner={partner}
        met={met}
        isBusy={entry.isPending}
        errorOfElse={errorOf('here')}
        errorOfBreather={errorOf('paused')}
        onElse={() => entry.mutate({ state: 'here', wantsElse: true })}
        onBreather={() => entry.mutate({ state: 'paused' })}
        impressions={<Impressions people={met} look="break" />}
      />
    </StandingClock>
  )
}
