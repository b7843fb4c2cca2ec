import type { Addressed } from '@stamtafel/domain'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { NOTHING, trimmed, useSay } from '../hooks/use-say.ts'
import { WordsFields } from './words-fields.tsx'

interface WriteFormProps {
  readonly eventId: string
  readonly to: Exclude<Addressed, { readonly kind: 'event' }>
  /** Of the person or the place. */
  readonly name: string
  readonly onBack: () => void
  readonly onSent: () => void
}

/** A few words to one person or to whoever is at one place; what could not be sent stays in the fields. */
export function WriteForm({ eventId, to, name, onBack, onSent }: WriteFormProps) {
  const { t } = useTexts()
  const { say, isBusy, error } = useSay(eventId)
  const [words, setWords] = useState(NOTHING)
  const [isMissing, setIsMissing] = useState(false)
  const send = () => {
    const said = trimmed(words)
    setIsMissing(!said)
    if (said) say({ to, words: said }, { done: t('write.sent', { name }), onSent })
  }
  const fault = isMissing ? t('say.missing') : error
  return (
    <Form onSubmit={send} className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">{t(to.kind === 'person' ? 'write.hint' : 'write.hint.place')}</p>
      <WordsFields
        words={words}
        rows={2}
        onChange={(changed) => {
          setWords(changed)
          setIsMissing(false)
        }}
      />
      <div role="alert" className="empty:hidden">
        {fault && <FieldError>{fault}</FieldError>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" onClick={onBack}>
          {t('place.back')}
        </Button>
        <Button type="submit" isBusy={isBusy}>
          {t('write.send')}
        </Button>
      </div>
    </Form>
  )
}
