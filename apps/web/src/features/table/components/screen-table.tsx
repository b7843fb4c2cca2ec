import { AudioLines, Ear, Keyboard, MicOff, ScreenShare } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { Tile, type TilePerson } from '#web/ui/tile.tsx'

interface ScreenTableProps {
  readonly you: TilePerson
  /** The others, in the order of their places. */
  readonly others: readonly TilePerson[]
  readonly hasFreeSeat: boolean
  /** Whose screen it is. */
  readonly sharerId: string
  /** The screen, or what stands for one's own. */
  readonly screen: ReactNode
}

/** The table while a screen is shown: folded to a strip of oak with round faces, so that the screen has the room. */
export function ScreenTable({ you, others, hasFreeSeat, sharerId, screen }: ScreenTableProps) {
  const { t } = useTexts()
  const sharer = others.find(({ id }) => id === sharerId)
  return (
    <div className="screen-table">
      <div className="screen-stage">
        {screen}
        {sharer && (
          <p aria-hidden className="tile-tag bottom-2.5 left-2.5">
            <Icon of={ScreenShare} size={15} />
            <span className="truncate">{t('screen.now', { name: sharer.name })}</span>
          </p>
        )}
      </div>
      <section aria-label={t('table.people')} className="screen-strip">
        <ul>
          {[...others, you].map((person) => (
            <li
              key={person.id}
              title={person.name}
              className={classes('screen-face', person.id === sharerId && 'screen-face-sharer')}
            >
              <Tile person={person} hasTag={false} className={person.isYou ? 'mirrored' : undefined} />
              <span aria-hidden className="screen-name">
                <Sign person={person} />
                <span className="truncate">{person.isYou ? t('tile.you') : person.name}</span>
              </span>
            </li>
          ))}
          {hasFreeSeat && (
            <li className="screen-face">
              <span className="screen-free" />
              <span className="sr-only">{t('tile.free')}</span>
            </li>
          )}
        </ul>
      </section>
    </div>
  )
}

/** What a circle is too small to bear, beside the name: its colour alone says too little. */
function Sign({ person }: { readonly person: TilePerson }) {
  if (person.isSpeaking) return <Icon of={AudioLines} size={13} />
  if (person.isTyping) return <Icon of={Keyboard} size={13} />
  if (person.isListening) return <Icon of={Ear} size={13} />
  return person.isMuted ? <Icon of={MicOff} size={13} /> : null
}
