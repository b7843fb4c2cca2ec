import { firstNameOf } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { PartnerActsProps } from './act.ts'

interface LeaveDialogProps extends Pick<PartnerActsProps, 'people' | 'myName' | 'onLeave' | 'onStop'> {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks once before one walks out of a talk; staying is the safe answer. */
export function LeaveDialog({ people, myName, isOpen, onClose, onLeave, onStop }: LeaveDialogProps) {
  const { t, format } = useTexts()
  const you = firstNameOf(myName)
  const names = format.list(people.map(({ name }) => firstNameOf(name)))
  const leave = (goes: () => void) => () => {
    onClose()
    goes()
  }
  return (
    <Dialog title={t('acts.leave.title')} isOpen={isOpen} onSafe={onClose}>
      {people.length > 0 && (
        <p className="text-sm text-ink-2">{t('acts.leave.hint', { names, count: people.length, you })}</p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onClose}>{t('acts.leave.stay')}</Button>
        <Button look="quiet" onClick={leave(onLeave)}>
          {t('acts.leave.go')}
        </Button>
        {onStop && (
          <Button look="bare" className="text-rug-ink!" onClick={leave(onStop)}>
            {t('acts.leave.stop')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
