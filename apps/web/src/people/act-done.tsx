import { Eye, Inbox } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAnnouncement } from '../ui/announcer.tsx'
import { firstNameOf } from '../ui/avatar.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import { UnseenPill } from '../ui/unseen-pill.tsx'
import type { ActPlace, DoneAct } from './act.ts'
import { NeverAgain } from './block-dialog.tsx'

interface ActDoneProps {
  readonly done: DoneAct
  readonly where: ActPlace
  readonly myName: string
  /** What one may do next. */
  readonly children: ReactNode
}

/** After an act: that it is over, who reads what, and what comes next; without a promise of when. */
export function ActDone({ done, where, myName, children }: ActDoneProps) {
  const { t } = useTexts()
  const name = firstNameOf(done.name)
  const over = where === 'date' ? t('acts.done.date') : t('acts.done.table')
  const title =
    done.act === 'reported'
      ? t('acts.done.thanks', { you: firstNameOf(myName) })
      : t('acts.done.never', { name })
  useAnnouncement(over, 'assertive')
  return (
    <section aria-label={title} className="act-done">
      <div className="act-done-words">
        <h2>{title}</h2>
        <p className="text-ink-2">{over}</p>
        {done.act === 'reported' && (
          <ul className="act-facts">
            <li>
              <Icon of={Inbox} size={15} />
              <span>{t('acts.done.moderators')}</span>
            </li>
            <li>
              <Icon of={Eye} size={15} />
              <span>{t('acts.done.see')}</span>
            </li>
          </ul>
        )}
        {done.isBlocked && <NeverAgain name={name} />}
        <div className="flex flex-wrap gap-2">{children}</div>
        <UnseenPill className="self-start" />
      </div>
    </section>
  )
}
