import type { DoneAct } from '#web/people/act.ts'
import { ArrivalProvider } from '#web/ui/page.tsx'
import type { Scene } from '../scene-of.ts'
import {
  LateBreak,
  LateDeserted,
  LateEnded,
  LateGathering,
  LateOut,
  LateTalking,
  LateWaiting,
} from './late-scenes.tsx'
import type { SceneProps } from './scene-props.ts'

interface SceneViewProps extends SceneProps {
  readonly scene: Scene
  /** Asked once after each move: does the title of the scene want the focus? */
  readonly claim: () => boolean
  readonly onActed: (done: DoneAct) => void
}

/** The page of a scene. */
export function SceneView({ scene, claim, onActed, ...shared }: SceneViewProps) {
  switch (scene.kind) {
    case 'talking':
      return <LateTalking key={scene.round.id} {...shared} round={scene.round} onActed={onActed} />
    case 'deserted':
      return <LateDeserted {...shared} scene={scene} />
    case 'waiting':
      return <LateWaiting {...shared} scene={scene} />
    case 'break':
      return <LateBreak {...shared} scene={scene} />
    case 'silent':
    case 'breather':
      return <LateOut {...shared} why={scene.kind} />
    case 'gathering':
      return <LateGathering {...shared} />
    case 'ended':
      return (
        <ArrivalProvider value={claim}>
          <LateEnded {...shared} />
        </ArrivalProvider>
      )
    default:
      return scene satisfies never
  }
}
