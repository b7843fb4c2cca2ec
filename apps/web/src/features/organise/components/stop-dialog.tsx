import type { HostSpeedDateView } from '@stamtafel/contracts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** The two ways to stop, neither of which can be taken back. */
export type Stop = 'stop' | 'stop-after-round'

interface StopDialogProps {
  readonly hosted: HostSpeedDateView
  /** Which of them is asked about; none while the dialog is closed. */
  readonly stop: Stop | undefined
  readonly onKeep: () => void
  readonly onStop: (stop: Stop) => void
}

/** Asks once before a speed date is stopped, and says what that means for those who talk. */
export function StopDialog({ hosted, stop, onKeep, onStop }: StopDialogProps) {
  const { t } = useTexts()
  const isNow = stop === 'stop'
  const warning = hosted.talking > 0 ? t('control.stop.talking') : t('control.stop.waiting')
  return (
    <Dialog
      title={
        isNow ? t('control.stop.title') : t('control.stop-after.title', { number: Math.max(hosted.round, 1) })
      }
      isOpen={stop !== undefined}
      onSafe={onKeep}
    >
      <p className="mb-4 text-sm text-ink-2">
        {isNow ? `${warning} ${t('control.stop.keep')}` : t('control.stop-after.hint')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onKeep}>{t('control.stop.no')}</Button>
        <Button look="rug-quiet" onClick={() => stop && onStop(stop)}>
          {isNow ? t('control.stop.yes') : t('control.stop-after.yes')}
        </Button>
      </div>
    </Dialog>
  )
}
