import type { DoneAct } from '#web/people/act.ts'
import { ArrivalProvider } from '#web/ui/page.tsx'
import type { Scene } from '../scene-of.ts'
import { Break } from './break.tsx'
import { Deserted } from './deserted.tsx'
import { Ended } from './ended.tsx'
import { Gathering } from './gathering.tsx'
import { Out } from './out.tsx'
import type { SceneProps } from './scene-props.ts'
import { Talking } from './talking.tsx'
import { Waiting } from './waiting.tsx'

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
      return <Talking key={scene.round.id} {...shared} round={scene.round} onActed={onActed} />
    case 'deserted':
      return <Deserted {...shared} scene={scene} />
    case 'waiting':
      return <Waiting {...shared} scene={scene} />
    case 'break':
      return <Break {...shared} scene={scene} />
    case 'silent':
    case 'breather':
      return <Out {...shared} why={scene.kind} />
    case 'gathering':
      return <Gathering {...shared} />
    case 'ended':
      return (
        <ArrivalProvider value={claim}>
          <Ended {...shared} />
        </ArrivalProvider>
      )
    default:
      return scene satisfies never
  }
}
