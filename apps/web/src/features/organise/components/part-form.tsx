import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface PartFormFrameProps {
  readonly isNew?: boolean
  readonly isBusy: boolean
  readonly error: string | undefined
  /** What is asked about before it goes, and what takes it away. */
  readonly removal?: { readonly name: string; readonly onRemove: () => void } | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The fields of one part of an event, with what saves them, leaves them or takes the part away. */
export function PartForm(props: PartFormFrameProps) {
  const { isNew = false, isBusy, error, removal, onSubmit, onClose, children } = props
  const { t } = useTexts()
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Form onSubmit={onSubmit} className="mt-3 flex flex-col gap-4">
      {children}
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {removal && isAsked ? (
        <Question
          name={removal.name}
          isBusy={isBusy}
          onKeep={() => setIsAsked(false)}
          onRemove={removal.onRemove}
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
