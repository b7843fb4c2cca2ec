import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { useTexts } from '#web/ui/texts.tsx'

const LONGEST_REASON = 500

interface RemoveFormProps {
  readonly name: string
  readonly isBusy: boolean
  readonly onKeep: () => void
  readonly onRemove: (reason: string) => void
}

/** Asks once, and why: the other hosts read it later. */
export function RemoveForm({ name, isBusy, onKeep, onRemove }: RemoveFormProps) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  return (
    <Form onSubmit={() => onRemove(reason.trim())} className="flex flex-col gap-4">
      <p className="text-sm text-ink-2">{t('attendees.remove.hint', { name })}</p>
      <TextArea
        label={t('attendees.remove.reason')}
        hint={t('attendees.remove.reason.hint', { name })}
        rows={3}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" onClick={onKeep}>
          {t('attendees.remove.keep')}
        </Button>
        <Button type="submit" look="rug" isBusy={isBusy}>
          {t('attendees.remove')}
        </Button>
      </div>
    </Form>
  )
}
