import { LONGEST_MESSAGE } from '@stamtafel/domain'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface SayFormProps {
  /** How many people it reaches now. */
  readonly reach: number
  readonly isBusy: boolean
  /** Sends it; what was not sent stays in the field. */
  readonly onSay: (text: string, onSent: () => void) => void
}

/** A message to everybody in a speed date; it cannot be taken back, only followed by another. */
export function SayForm({ reach, isBusy, onSay }: SayFormProps) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = () => {
    setIsMissing(text.trim() === '')
    if (text.trim() !== '') onSay(text.trim(), () => setText(''))
  }
  return (
    <Form onSubmit={send} className="flex flex-col gap-2.5">
      <TextField
        label={t('control.say')}
        hint={t('control.say.hint', { count: reach })}
        error={isMissing ? t('control.say.missing') : undefined}
        maxLength={LONGEST_MESSAGE}
        value={text}
        onChange={(value) => {
          setText(value)
          setIsMissing(false)
        }}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="num text-xs text-ink-3">
          {t('control.say.left', { count: LONGEST_MESSAGE - text.length })}
        </span>
        <Button type="submit" size="small" isBusy={isBusy}>
          {t('control.say.send')}
        </Button>
      </div>
    </Form>
  )
}
