import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface LeaveDialogProps {
  readonly isOpen: boolean
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Asks before one walks out of a talk; staying is the safe answer. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTexts()
  return (
    <Dialog title={t('date.leave.title')} isOpen={isOpen} onSafe={onStay}>
      <p className="mb-4 text-sm text-ink-2">{t('date.leave.hint')}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onStay}>{t('date.leave.stay')}</Button>
        <Button look="rug-quiet" onClick={onLeave}>
          {t('date.leave.go')}
        </Button>
      </div>
    </Dialog>
  )
}
