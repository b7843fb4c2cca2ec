import type { EventChangeForm } from '@stamtafel/contracts'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { PartFormProps } from '../parts.ts'

/** What is asked about before it goes, and the change that takes it away. */
export interface Removal {
  readonly name: string
  readonly change: EventChangeForm
}

interface PartFormFrameProps extends Omit<PartFormProps, 'event'> {
  readonly form: { readonly check: () => void }
  /** What the fields come to; undefined while one of them is at fault. */
  readonly change: EventChangeForm | undefined
  readonly isNew?: boolean
  readonly removal?: Removal | undefined
  readonly children: ReactNode
}

/** The fields of one part of an event, with what saves them, leaves them or takes the part away. */
export function PartForm(props: PartFormFrameProps) {
  const { form, change, isNew = false, isBusy, error, removal, onChange, onClose, children } = props
  const { t } = useTexts()
  const [isAsked, setIsAsked] = useState(false)
  const send = () => {
    form.check()
    if (change) onChange(change)
  }
  return (
    <Form onSubmit={send} className="mt-3 flex flex-col gap-4">
      {children}
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {removal && isAsked ? (
        <Question
          name={removal.name}
          isBusy={isBusy}
          onKeep={() => setIsAsked(false)}
          onRemove={() => onChange(removal.change)}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" isBusy={isBusy}>
            {isNew ? t('parts.add') : t('parts.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('parts.cancel')}
          </Button>
          {removal && (
            <Button look="rug-quiet" className="ml-auto" onClick={() => setIsAsked(true)}>
              {t('parts.remove')}
            </Button>
          )}
        </div>
      )}
    </Form>
  )
}

interface QuestionProps {
  readonly name: string
  readonly isBusy: boolean
  readonly onKeep: () => void
  readonly onRemove: () => void
}

function Question({ name, isBusy, onKeep, onRemove }: QuestionProps) {
  const { t } = useTexts()
  const question = useRef<HTMLParagraphElement>(null)
  // The button that asked it is gone, and focus goes to what took its place.
  useEffect(() => question.current?.focus(), [])
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p ref={question} tabIndex={-1} className="w-full text-sm">
        {t('parts.remove.sure', { name })}
      </p>
      <Button onClick={onKeep}>{t('parts.remove.keep')}</Button>
      <Button look="rug-quiet" isBusy={isBusy} onClick={onRemove}>
        {t('parts.remove')}
      </Button>
    </div>
  )
}
