import type { ReactNode } from 'react'
import { Avatar } from '#web/ui/avatar.tsx'
import { BeerMat } from '#web/ui/beer-mat.tsx'
import { classes } from '#web/ui/classes.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { FreeTile, Tile, type TilePerson } from '#web/ui/tile.tsx'
import { cornerOf, layoutFor, sideOf } from './scene-layout.ts'

interface RoundTableProps {
  readonly you: TilePerson
  /** The others, each in a place of their own. */
  readonly slots: readonly (TilePerson | undefined)[]
  readonly hasFreeSeat: boolean
  /** What lies on the mat. */
  readonly children: ReactNode
}

/** The conversation as a table: tiles curve round its top, the mat lies in the middle, you sit on the rim. */
export function RoundTable({ you, slots, hasFreeSeat, children }: RoundTableProps) {
  const { t } = useTexts()
  const { layout, isSelfOnRim } = layoutFor(slots.length, hasFreeSeat)
  const tiles = [...slots, ...(isSelfOnRim ? [] : [you])]
  if (layout === 'four' && tiles.length < 4) tiles.push(undefined)
  return (
    <section aria-label={t('table.people')} className="scene">
      <div
        className={classes(
          'scene-inner',
          `scene-${layout}`,
          slots.length > 4 && 'scene-crowd',
          isSelfOnRim && 'scene-rim',
        )}
      >
        <div className={classes('scene-tiles', tiles.length % 2 === 1 && 'scene-tiles-odd')}>
          {tiles.map((person, index) =>
            person ? (
              <Tile
                key={person.id}
                person={person}
                corner={cornerOf(layout, index)}
                className={classes(`at-${sideOf(layout, index)}`, person.isYou && 'mirrored')}
              />
            ) : (
              <FreeTile key={`free-${sideOf(layout, index)}`} className={`at-${sideOf(layout, index)}`} />
            ),
          )}
        </div>
        <div className="scene-top">
          <BeerMat className="scene-mat">{children}</BeerMat>
        </div>
        {isSelfOnRim && (
          <div className="scene-self self-view">
            {you.video ?? <Avatar id={you.id} name={you.name} />}
            <span className="sr-only">{t('table.self')}</span>
          </div>
        )}
      </div>
    </section>
  )
}
