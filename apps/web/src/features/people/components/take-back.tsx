import type { PersonMet } from '@stamtafel/contracts'
import { useState } from 'react'
import { useErrorSentence } from '#web/errors.ts'
import { useKeepInTouch } from '#web/people/use-impression.ts'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/card.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** One's own yes after the reveal: it can only be taken back, so that is asked. */
export function TakeBack({ person }: { person: PersonMet }) {
  const { t } = useTexts()
  const [isAsking, setIsAsking] = useState(false)
  const keep = useKeepInTouch(person.attendeeId)
  const sentence = useErrorSentence()
  const name = firstNameOf(person.name)
  const stay = () => setIsAsking(false)
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Chip tone="brass">{t('after.yours')}</Chip>
      <Button look="bare" size="small" onClick={() => setIsAsking(true)}>
        {t('after.back')}
      </Button>
      <Dialog title={t('after.back.title', { name })} isOpen={isAsking} onSafe={stay}>
        <p className="text-sm text-ink-2">{t('after.back.hint', { name })}</p>
        {keep.error && <FieldError>{sentence(keep.error)}</FieldError>}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button onClick={stay}>{t('after.back.keep')}</Button>
          <Button
            look="rug-quiet"
            isBusy={keep.isPending}
            onClick={() => keep.mutate(false, { onSuccess: stay })}
          >
            {t('after.back')}
          </Button>
        </div>
      </Dialog>
    </span>
  )
}
