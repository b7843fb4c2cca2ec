import type { UseQueryResult } from '@tanstack/react-query'
import { useErrorSentence } from '#web/errors.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface NotYetProps {
  /** What the part of the page is about that is not there yet. */
  readonly label: string
  readonly asked: Pick<UseQueryResult, 'error' | 'isPending' | 'isFetching' | 'refetch'>
  /** The height of what will be there. */
  readonly className: string
}

/** In place of a part of a page: its shape until it is there, or why it is not; above an old answer, that it is old. */
export function NotYet({ label, asked, className }: NotYetProps) {
  const { t } = useTexts()
  const sentence = useErrorSentence()
  const error = sentence(asked.error)
  if (error === undefined) {
    if (!asked.isPending) return null
    return (
      <section aria-label={label} aria-busy="true">
        <Skeleton className={`rounded-card! ${className}`} />
      </section>
    )
  }
  return (
    <Card label={label} className="flex flex-wrap items-center gap-3 px-4 py-3">
      <div role="alert" className="min-w-52 flex-1">
        <b className="font-semibold">{t('control.not-fetched', { part: label })}</b>
        <FieldError>{error}</FieldError>
      </div>
      <Button look="quiet" size="small" isBusy={asked.isFetching} onClick={() => void asked.refetch()}>
        {t('action.again')}
      </Button>
    </Card>
  )
}
