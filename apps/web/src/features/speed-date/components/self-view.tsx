import type { ReactNode } from 'react'
import { Avatar, firstNameOf } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { TimerRing } from '#web/ui/timer-ring.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { DatePerson } from '../types.ts'

interface SelfViewProps {
  readonly you: DatePerson
  readonly partners: readonly DatePerson[]
  readonly bellAt?: string | undefined
  readonly lasts: number
  readonly video?: ReactNode
}

/** The last seconds before a bell: how the other will see one, and that they do not yet. */
export function SelfView({ you, partners, bellAt, lasts, video }: SelfViewProps) {
  const { t, format } = useTexts()
  const names = format.list(partners.map(({ name }) => firstNameOf(name)))
  return (
    <div className="self-before">
      <figure className="tile mirrored self-before-tile">
        {video ?? <Avatar {...you} />}
        <figcaption className="tile-tag bottom-2.5 left-2.5">{t('between.self', { names })}</figcaption>
      </figure>
      <div className="flex flex-wrap items-center justify-center gap-x-10 gap-y-3">
        <UnseenPill isBefore />
        {bellAt && (
          <TimerRing
            endsAt={bellAt}
            lasts={lasts}
            caption={t('time.to-bell')}
            size={124}
            you={you}
            other={partners[0]}
          />
        )}
      </div>
    </div>
  )
}
