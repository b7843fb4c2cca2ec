import { OwnScreenCard, SharedScreen } from '#web/call/screen-share.tsx'
import { useMedia } from '#web/media/index.ts'
import { classes } from '#web/ui/classes.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { Tile, type TilePerson } from '#web/ui/tile.tsx'
import { useFocus } from '../hooks/use-focus.ts'
import type { Layout } from '../hooks/use-layout-choice.ts'

interface StagePictureProps {
  readonly people: readonly TilePerson[]
  readonly layout: Layout
}

/** Those on stage: a screen large with faces above it, else whoever speaks large, else all alike. */
export function StagePicture({ people, layout }: StagePictureProps) {
  const { t } = useTexts()
  const { screen } = useMedia()
  const focus = useFocus(people)
  const sharer = screen.sharer
  const name = people.find(({ id }) => id === sharer?.attendeeId)?.name ?? ''
  const isOwn = screen.phase === 'sharing'
  const large =
    sharer || isOwn ? (
      sharer ? (
        <SharedScreen sharer={sharer} name={name} />
      ) : (
        <OwnScreenCard />
      )
    ) : layout === 'speaker' && people.length > 1 && focus ? (
      <StageTile person={focus} isLarge />
    ) : undefined
  const inStrip = sharer || isOwn ? people : people.filter(({ id }) => id !== focus?.id)
  if (!large) {
    return (
      <section
        aria-label={t('stage.people')}
        className={classes('stage-grid', `stage-grid-${sizeOf(people.length)}`)}
      >
        {people.map((person) => (
          <StageTile key={person.id} person={person} />
        ))}
      </section>
    )
  }
  return (
    <section aria-label={t('stage.people')} className="stage-large">
      <div className="stage-strip">
        {inStrip.map((person) => (
          <StageTile key={person.id} person={person} />
        ))}
      </div>
      <div className="stage-main">{large}</div>
    </section>
  )
}

function StageTile({ person, isLarge = false }: { person: TilePerson; isLarge?: boolean }) {
  return (
    <Tile person={person} className={classes(person.isYou && 'mirrored', isLarge && 'stage-tile-large')} />
  )
}

/** How many columns a wide screen gives so many tiles. */
function sizeOf(count: number): 'one' | 'few' | 'some' | 'many' {
  if (count === 1) return 'one'
  if (count <= 4) return 'few'
  return count <= 9 ? 'some' : 'many'
}
