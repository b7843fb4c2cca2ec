import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useKeys } from '../hooks/use-keys.ts'
import { HelpWords } from './help-words.tsx'
import { KeyList } from './key-list.tsx'

/** What is open of the help. */
export type OpenHelp =
  | { readonly kind: 'help' | 'keys' }
  /** The button that a key would have pressed, and what it says it does. */
  | { readonly kind: 'leave'; readonly button: HTMLButtonElement; readonly label: string }

interface HelpDialogsProps {
  readonly open: OpenHelp | undefined
  readonly onOpen: (open: OpenHelp | undefined) => void
}

/** What helps in an event, and the keys that do what buttons do, with their list and the question before one leaves. */
export function HelpDialogs({ open, onOpen }: HelpDialogsProps) {
  const { t } = useTexts()
  const close = () => onOpen(undefined)
  useKeys({
    onList: () => onOpen({ kind: 'keys' }),
    onLeave: (button) => onOpen({ kind: 'leave', button, label: button.title }),
  })
  return (
    <>
      <Dialog title={t('help.title')} isOpen={open?.kind === 'help'} onSafe={close}>
        <HelpWords onClose={close} onKeys={() => onOpen({ kind: 'keys' })} />
      </Dialog>
      <Dialog title={t('keys.title')} isOpen={open?.kind === 'keys'} onSafe={close}>
        <KeyList />
        <Button onClick={close}>{t('help.done')}</Button>
      </Dialog>
      <Dialog title={t('keys.leave.title')} isOpen={open?.kind === 'leave'} onSafe={close}>
        {open?.kind === 'leave' && <LeaveByKey {...open} onClose={close} />}
      </Dialog>
    </>
  )
}

interface LeaveByKeyProps {
  readonly button: HTMLButtonElement
  readonly label: string
  readonly onClose: () => void
}

function LeaveByKey({ button, label, onClose }: LeaveByKeyProps) {
  const { t } = useTexts()
  const leave = () => {
    onClose()
    // What it left may be over by now, and with it the button.
    if (button.isConnected) button.click()
  }
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button onClick={onClose}>{t('keys.leave.stay')}</Button>
      <Button look="rug-quiet" onClick={leave}>
        {label}
      </Button>
    </div>
  )
}
