import { useErrorSentence } from '#web/errors.ts'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useHosted } from '../hooks/use-hosted.ts'
import type { Written } from '../place-rows.ts'

interface DatesPlaceProps {
  readonly eventId: string
  readonly onWrite: (written: Written) => void
}

/** The speed dates of an event by how many are in each; nobody is named (R24). */
export function DatesPlace({ eventId, onWrite }: DatesPlaceProps) {
  const { t, format } = useTexts()
  const hosted = useHosted(eventId)
  const sentence = useErrorSentence()
  const error = sentence(hosted.error)
  return (
    <>
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {hosted.data?.speedDates.map(({ id, title, talking, waiting, pairs, trios }) => (
        <section key={id} aria-label={title} className="flex flex-col gap-2">
          <h3 className="text-sm! font-strong!">{title}</h3>
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 text-sm">
            <dt className="text-ink-2">{t('place.talking')}</dt>
            <dd className="num text-right font-strong">{format.number(talking)}</dd>
            <dt className="text-ink-2">{t('control.count.groups')}</dt>
            <dd className="num text-right font-strong">
              {t('control.groups', { pairs: format.number(pairs), trios: format.number(trios) })}
            </dd>
            <dt className="text-ink-2">{t('place.waiting')}</dt>
            <dd className="num text-right font-strong">{format.number(waiting)}</dd>
          </dl>
          <Button
            isWide
            onClick={() => onWrite({ to: { kind: 'speed-date', speedDateId: id }, name: title })}
          >
            {t('place.write')}
          </Button>
        </section>
      ))}
    </>
  )
}
