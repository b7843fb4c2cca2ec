import { firstNameOf } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { DatePerson } from '../types.ts'

interface AbsentNoticeProps {
  /** Until when the others wait; undefined where they do not know. */
  readonly until: string | undefined
  readonly partners: readonly DatePerson[]
}

/** One did not look at the bell: kept off camera until a press, and how long the others wait for it (R4); announced on arrival. */
export function AbsentNotice({ until, partners }: AbsentNoticeProps) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(until) ?? 0
  return (
    <div className="movebar flex-wrap">
      <p className="min-w-52 flex-1">
        <b className="block font-semibold">{t('between.absent')}</b>
        {seconds > 0 &&
          t('between.absent.hint', {
            names: format.list(partners.map(({ name }) => firstNameOf(name))),
            count: partners.length,
            seconds,
          })}
      </p>
      <UnseenPill />
    </div>
  )
}
