import type { ReactNode } from 'react'
import { Avatar, firstNameOf } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { DatePerson } from '../types.ts'
import { SceneTitle } from './scene-title.tsx'

interface AtBarProps {
  readonly you: DatePerson
  readonly number: number | undefined
  readonly reason: string
  readonly others: readonly DatePerson[]
  readonly video?: ReactNode
}

/** Nobody to meet in this round: the faces of those who wait too, behind one bar (R13). */
export function AtBar({ you, number, reason, others, video }: AtBarProps) {
  const { t, format } = useTexts()
  const names = format.list(others.map(({ name }) => firstNameOf(name)))
  return (
    <section className="bar-scene">
      <div aria-hidden className="bar-faces">
        {others.slice(0, 6).map((person) => (
          <span key={person.id} className="bar-face">
            <Avatar {...person} />
            <b className="text-sm font-semibold">{firstNameOf(person.name)}</b>
          </span>
        ))}
      </div>
      <div className="bar-oak">
        <div className="min-w-0 flex-1">
          <SceneTitle className="text-on-oak">
            {number === undefined ? t('between.bar.last') : t('between.bar.title', { number })}
          </SceneTitle>
          <p>{reason}</p>
          <p className="text-sm">
            {others.length > 0 ? t('between.bar.here', { names }) : t('between.bar.alone')}
          </p>
        </div>
        <div className="self-view mirrored bar-you">{video ?? <Avatar {...you} />}</div>
      </div>
      <UnseenPill className="mt-3 self-center" />
    </section>
  )
}
