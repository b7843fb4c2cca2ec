import type { PersonMet } from '@stamtafel/contracts'
import { KeepSwitch, NoteField } from '#web/people/impression.tsx'
import { LaterActs } from '#web/people/later-acts.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { TakeBack } from './take-back.tsx'

interface MetRowProps {
  readonly person: PersonMet
  readonly isRevealed: boolean
}

/** Somebody one met: when and for how long, one's note, and one's yes as long as it can be said. */
export function MetRow({ person, isRevealed }: MetRowProps) {
  const { attendeeId: id, name, isYes } = person
  return (
    <li className="met-row">
      <Avatar id={id} name={name} size={44} />
      <div className="min-w-0">
        <h3 className="display text-lg wrap-break-word">{name}</h3>
        <Meeting person={person} />
      </div>
      <div className="met-row-yes">
        {!isRevealed && <KeepSwitch person={{ id, name }} />}
        {isRevealed && isYes && <TakeBack person={person} />}
        <LaterActs person={{ id, name }} look="icon" />
      </div>
      <div className="met-row-note">
        <NoteField person={{ id, name }} rows={1} />
      </div>
    </li>
  )
}

/** When one talked, and for how long, where it was more than a moment. */
export function Meeting({ person: { metAt, seconds } }: { person: PersonMet }) {
  const { t, format, duration } = useTexts()
  const time = format.time(metAt)
  const length = duration(Math.max(60, Math.round(seconds / 60) * 60))
  return (
    <p className="text-sm text-ink-2">
      {seconds > 0 ? t('after.when', { time, duration: length }) : t('after.when.moment', { time })}
    </p>
  )
}
