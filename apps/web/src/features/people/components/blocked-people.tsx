import { useState } from 'react'
import { useErrorSentence } from '#web/errors.ts'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface Blocked {
  readonly id: string
  readonly name: string
  readonly since: string
}

interface BlockedPeopleProps {
  readonly blocks: readonly Blocked[]
  readonly isBusy: boolean
  readonly error: unknown
  readonly onLift: (blockId: string, done: () => void) => void
}

/** Those of whom one said *not again*, and the way to take that back; whoever said it of nobody sees nothing of it. */
export function BlockedPeople({ blocks, isBusy, error, onLift }: BlockedPeopleProps) {
  const { t, format } = useTexts()
  const sentence = useErrorSentence()
  const [asked, setAsked] = useState<Blocked>()
  const keep = () => setAsked(undefined)
  if (blocks.length === 0 && !asked) return null
  return (
    <Card className="p-4">
      <h2 className="text-lg!">{t('after.blocks')}</h2>
      <p className="text-sm text-ink-2">{t('after.blocks.hint')}</p>
      <ul className="mt-1">
        {blocks.map((block) => (
          <li key={block.id} className="flex items-center gap-2 border-t border-line py-1.5 first:border-0">
            <span className="min-w-0 flex-1 leading-snug wrap-break-word">
              {block.name}
              <span className="block text-xs text-ink-3">
                {t('after.blocks.since', { day: format.day(block.since) })}
              </span>
            </span>
            <Button
              look="bare"
              size="small"
              aria-label={t('after.lift.for', { name: block.name })}
              onClick={() => setAsked(block)}
            >
              {t('after.lift')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        title={t('after.lift.title', { name: firstNameOf(asked?.name ?? '') })}
        isOpen={asked !== undefined}
        onSafe={keep}
      >
        <p className="text-sm text-ink-2">{t('after.lift.hint')}</p>
        {error !== null && <FieldError>{sentence(error)}</FieldError>}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button onClick={keep}>{t('after.lift.keep')}</Button>
          <Button look="quiet" isBusy={isBusy} onClick={() => asked && onLift(asked.id, keep)}>
            {t('after.lift')}
          </Button>
        </div>
      </Dialog>
    </Card>
  )
}
