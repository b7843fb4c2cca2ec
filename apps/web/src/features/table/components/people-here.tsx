import {
  AudioLines,
  Ear,
  Flag,
  Keyboard,
  Mic,
  MicOff,
  UserX,
  Volume1,
  Volume2,
  WifiOff,
  type LucideIcon,
} from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { isSofter, onSofter, setSofter } from '#web/media/index.ts'
import type { Act, ActRoom, DoneAct, Partner } from '#web/people/act.ts'
import { LateActDialogs } from '#web/people/late-act-dialogs.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { MenuButton } from '#web/ui/menu-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { stateOf, type TilePerson } from '#web/ui/tile.tsx'

export interface PeopleHereProps {
  readonly you: TilePerson
  readonly others: readonly TilePerson[]
  readonly seats: number
  readonly room: ActRoom
  readonly onActed: (done: DoneAct) => void
}

interface Begun {
  readonly act: Act
  readonly about: Partner
}

/** Who is at the table and how they take part; what one can do about somebody is in their menu. */
export function PeopleHere({ you, others, seats, room, onActed }: PeopleHereProps) {
  const { t } = useTexts()
  const [begun, setBegun] = useState<Begun>()
  const kept = others.filter(isKept)
  const present = others.filter((person) => !isKept(person))
  return (
    <div className="here">
      <p className="here-head">
        <span>{t('here.table')}</span>
        <span className="num">{t('here.seats', { taken: others.length + 1, seats })}</span>
      </p>
      <ul>
        {present.map((person) => (
          <PersonRow key={person.id} person={person} onBegin={setBegun} />
        ))}
        <PersonRow person={you} onBegin={setBegun} />
      </ul>
      {kept.length > 0 && (
        <>
          <p className="here-head">{t('here.kept')}</p>
          <ul>
            {kept.map((person) => (
              <PersonRow key={person.id} person={person} onBegin={setBegun} />
            ))}
          </ul>
        </>
      )}
      <LateActDialogs
        where="table"
        people={begun ? [begun.about] : []}
        room={room}
        open={begun?.act}
        onChoose={() => undefined}
        onClose={() => setBegun(undefined)}
        onActed={onActed}
      />
    </div>
  )
}

interface PersonRowProps {
  readonly person: TilePerson
  readonly onBegin: (begun: Begun) => void
}

function PersonRow({ person, onBegin }: PersonRowProps) {
  const { t } = useTexts()
  const { id, name, isYou = false } = person
  const isSoft = useSyncExternalStore(onSofter, () => isSofter(id))
  const about = { id, name }
  const begin = (act: Act) => () => onBegin({ act, about })
  const softer = {
    icon: isSoft ? Volume2 : Volume1,
    label: isSoft ? t('here.louder') : t('here.softer'),
    onPress: () => setSofter(id, !isSoft),
  }
  return (
    <li className="here-row">
      <Avatar id={id} name={name} size={34} isYou={isYou} />
      <span className="min-w-0 flex-1">
        <b className="block truncate font-strong">{isYou ? t('tile.you') : name}</b>
        <span className="block text-xs text-ink-2">
          <State person={person} />
          {isSoft && `, ${t('here.softer.on').toLocaleLowerCase()}`}
        </span>
      </span>
      <Icon of={signOf(person)} size={16} className={person.isSpeaking ? 'text-brass-ink' : 'text-ink-2'} />
      {isYou ? (
        <span className="here-no-menu" />
      ) : (
        <MenuButton
          label={t('here.more', { name })}
          items={[
            ...(isKept(person) ? [] : [softer]),
            { icon: UserX, label: t('acts.never'), onPress: begin('block') },
            { icon: Flag, label: t('acts.report'), isGrave: true, onPress: begin('report') },
          ]}
        />
      )}
    </li>
  )
}

function State({ person }: { readonly person: TilePerson }) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(person.heldUntil)
  if (!isKept(person)) return t('here.state', { state: stateOf(person) })
  return seconds === undefined ? t('here.lost') : t('here.lost.left', { time: format.clock(seconds) })
}

function isKept({ isAway = false, heldUntil }: TilePerson): boolean {
  return isAway || heldUntil !== undefined
}

function signOf(person: TilePerson): LucideIcon {
  if (isKept(person)) return WifiOff
  if (person.isSpeaking) return AudioLines
  if (person.isTyping) return Keyboard
  if (person.isListening) return Ear
  return person.isMuted ? MicOff : Mic
}
