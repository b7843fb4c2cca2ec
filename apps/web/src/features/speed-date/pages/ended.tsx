import { useVenuePaths } from '#web/venue/paths.ts'
import { EndedPage } from '../components/ended-page.tsx'
import { Impressions } from '../components/impressions.tsx'
import { pastRounds } from '../past-rounds.ts'
import type { SceneProps } from './scene-props.ts'

/** After the last goodbye; note and yes about those one talked with last stay open. */
export function Ended({ detail, at }: SceneProps) {
  const { people, foyer } = useVenuePaths()
  const last = pastRounds(detail, at).at(-1)?.partners ?? []
  return (
    <EndedPage
      met={detail.metToday}
      people={people}
      foyer={foyer}
      impressions={last.length > 0 && <Impressions people={last} look="break" />}
    />
  )
}
