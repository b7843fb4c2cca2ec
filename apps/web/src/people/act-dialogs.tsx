import type { Act, ActDialogProps, PartnerActsProps } from './act.ts'
import { ActsList } from './acts-list.tsx'
import { BlockDialog } from './block-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'

export interface ActDialogsProps extends Omit<ActDialogProps, 'isOpen'> {
  readonly open: Act | undefined
  readonly onChoose: (act: Act) => void
  /** How one leaves; undefined where nothing is left to leave. */
  readonly leaving?: Pick<PartnerActsProps, 'myName' | 'onLeave' | 'onStop'>
}

/** The list of the acts and each of them, of which one at a time is open. */
export function ActDialogs({ open, onChoose, leaving, ...dialogs }: ActDialogsProps) {
  return (
    <>
      <ActsList {...dialogs} {...leaving} isOpen={open === 'list'} onChoose={onChoose} />
      {leaving && <LeaveDialog {...dialogs} {...leaving} isOpen={open === 'leave'} />}
      <BlockDialog {...dialogs} isOpen={open === 'block'} />
      <ReportDialog {...dialogs} isOpen={open === 'report'} />
    </>
  )
}
