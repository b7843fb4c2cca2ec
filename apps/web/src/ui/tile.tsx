import type { Instant } from '@stamtafel/texts/browser'
import { AudioLines, Ear, Keyboard, MicOff, SignalLow } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar, initialsOf } from './avatar.tsx'
import { classes } from './classes.ts'
import { useSecondsUntil } from './clock.tsx'
import { Halo } from './halo.tsx'
import { Icon } from './icon.tsx'
import { useTexts } from './texts.tsx'

/** Somebody at a table or in a pairing, and what their camera and sound do. */
export interface TilePerson {
  readonly id: string
  readonly name: string
  /** A few words beside the name, such as a department. */
  readonly detail?: string | undefined
  /** The picture; without it, initials at the same size. */
  readonly video?: ReactNode
  readonly isSpeaking?: boolean
  readonly isMuted?: boolean
  readonly isListening?: boolean
  /** Takes part in writing. */
  readonly isTyping?: boolean
  /** The picture is paused to keep the sound. */
  readonly isWeak?: boolean
  readonly isJoining?: boolean
  /** Connection lost, and the seat is kept. */
  readonly isAway?: boolean
  /** Until when, where that is known. */
  readonly heldUntil?: Instant | undefined
  readonly isYou?: boolean
}

interface TileProps {
  readonly person: TilePerson
  /** The corner of the name tag, away from the table and from faces. */
  readonly corner?: keyof typeof CORNERS
  /** Off where the name stands elsewhere. */
  readonly hasTag?: boolean
  readonly className?: string | undefined
}

const CORNERS = {
  'bottom-left': 'bottom-2.5 left-2.5',
  'bottom-right': 'right-2.5 bottom-2.5',
  'top-left': 'top-2.5 left-2.5',
  'top-right': 'top-2.5 right-2.5',
} as const

/** Seconds that a seat at a table is kept (R2). */
const HOLD = 60

/** One person's picture with a name tag; its states are told by signs and words, not by colour alone. */
export function Tile({ person, corner = 'bottom-left', hasTag = true, className }: TileProps) {
  const { t } = useTexts()
  if (person.isAway || person.heldUntil !== undefined) {
    return <HeldTile person={person} className={className} />
  }
  return (
    <figure
      aria-label={t('tile.label', { name: nameOf(person, t('tile.you')), state: stateOf(person) })}
      data-attendee={person.id}
      className={classes(
        'tile',
        person.isSpeaking && 'tile-speaking',
        person.isWeak && 'tile-weak',
        className,
      )}
    >
      <Picture person={person} />
      {hasTag && !person.isJoining && <NameTag person={person} className={CORNERS[corner]} />}
    </figure>
  )
}

function Picture({ person }: { person: TilePerson }) {
  if (person.isJoining) return <span aria-hidden className="size-14 rounded-full bg-line" />
  if (person.video) return person.video
  return <Avatar id={person.id} name={person.name} />
}

function NameTag({ person, className }: { person: TilePerson; className: string }) {
  const { t } = useTexts()
  return (
    <figcaption aria-hidden className={classes('tile-tag', person.isYou && 'tile-tag-you', className)}>
      <StateSign person={person} />
      <span className="truncate">{nameOf(person, t('tile.you'))}</span>
      {person.detail && (
        <em className="hidden min-w-0 shrink-99 truncate font-normal not-italic lg:inline">
          {person.detail}
        </em>
      )}
    </figcaption>
  )
}

function StateSign({ person }: { person: TilePerson }) {
  if (person.isSpeaking) return <Icon of={AudioLines} size={15} className="text-brass" />
  if (person.isTyping) return <Icon of={Keyboard} size={14} />
  if (person.isListening) return <Icon of={Ear} size={14} />
  if (person.isMuted) return <Icon of={MicOff} size={14} />
  if (person.isWeak) return <Icon of={SignalLow} size={14} />
  return null
}

function HeldTile({ person, className }: { person: TilePerson; className: string | undefined }) {
  const { t, format } = useTexts()
  const { name, heldUntil } = person
  const seconds = useSecondsUntil(heldUntil)
  const initials = (
    <span aria-hidden className="halo-held">
      {initialsOf(name)}
    </span>
  )
  return (
    <figure data-attendee={person.id} className={classes('tile-held', className)}>
      {heldUntil === undefined ? (
        <span className="grid size-14">{initials}</span>
      ) : (
        <Halo endsAt={heldUntil} lasts={HOLD} size={64}>
          {initials}
        </Halo>
      )}
      <figcaption className="text-center text-sm leading-snug text-ink-2">
        {t('table.held', { name })}
        {seconds !== undefined && <b className="num block">{format.clock(seconds)}</b>}
      </figcaption>
    </figure>
  )
}

/** A chair at the table that somebody may take. */
export function FreeTile({ className }: { className?: string }) {
  const { t } = useTexts()
  return <div className={classes('tile-held text-sm text-ink-2', className)}>{t('tile.free')}</div>
}

function nameOf(person: TilePerson, you: string): string {
  return person.isYou ? you : person.name
}

/** In one word, for whoever does not see the signs. */
export function stateOf(person: TilePerson): string {
  if (person.isJoining) return 'joining'
  if (person.isSpeaking) return 'speaking'
  if (person.isTyping) return 'typing'
  if (person.isListening) return 'listening'
  if (person.isWeak) return 'weak'
  return person.isMuted ? 'muted' : 'other'
}
