import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { editedNow, type Edited, type PartFormProps } from '../parts.ts'
import { EventForm } from './event-form.tsx'
import { LoungeForm, StageForm, TableForm, TablesForm } from './room-forms.tsx'
import { SpeedDateForm } from './speed-date-form.tsx'
import { TalkForm } from './talk-form.tsx'

interface PartDialogProps extends PartFormProps {
  /** None while the dialog is closed. */
  readonly edited: Edited | undefined
}

/** The form for one part of an event; what was filled in stays when it could not be saved. */
export function PartDialog({ edited, ...props }: PartDialogProps) {
  const title = useTitle(edited)
  return (
    <Dialog title={title} isOpen={edited !== undefined} onSafe={props.onClose}>
      {edited && <StoredPart edited={edited} {...props} />}
    </Dialog>
  )
}

/** The form follows what others store of its part meanwhile; of a part that they removed it says so. */
function StoredPart({ edited, ...props }: PartFormProps & { readonly edited: Edited }) {
  const { t } = useTexts()
  const stored = editedNow(edited, props.event)
  if (stored) return <PartFields edited={stored} {...props} />
  return (
    <div className="mt-3 flex flex-col items-start gap-4">
      <p role="alert">{t('parts.theirs.gone')}</p>
      <Button look="quiet" onClick={props.onClose}>
        {t('parts.cancel')}
      </Button>
    </div>
  )
}

function PartFields({ edited, ...props }: PartFormProps & { readonly edited: Edited }) {
  switch (edited.kind) {
    case 'event':
      return <EventForm {...props} />
    case 'talk':
      return <TalkForm {...props} session={edited.session} />
    case 'speed-date':
      return <SpeedDateForm {...props} session={edited.session} speedDate={edited.speedDate} />
    case 'stage':
      return <StageForm {...props} stage={edited.stage} />
    case 'lounge':
      return <LoungeForm {...props} lounge={edited.lounge} />
    case 'tables':
      return <TablesForm {...props} lounge={edited.lounge} />
    case 'table':
      return <TableForm {...props} table={edited.table} />
    default:
      return edited satisfies never
  }
}

function useTitle(edited: Edited | undefined): string {
  const { t } = useTexts()
  switch (edited?.kind) {
    case undefined:
      return ''
    case 'event':
      return t('parts.event.edit')
    case 'talk':
      return edited.session ? t('parts.talk.edit') : t('parts.talk.add')
    case 'speed-date':
      return edited.session ? t('parts.date.edit') : t('parts.date.add')
    case 'stage':
    case 'lounge':
    case 'tables':
    case 'table':
      return roomTitle(edited, t)
    default:
      return edited satisfies never
  }
}

type RoomEdited = Extract<Edited, { readonly kind: 'stage' | 'lounge' | 'tables' | 'table' }>

function roomTitle(edited: RoomEdited, t: ReturnType<typeof useTexts>['t']): string {
  switch (edited.kind) {
    case 'stage':
      return edited.stage ? t('parts.stage.edit') : t('parts.stage.add')
    case 'lounge':
      return edited.lounge ? t('parts.lounge.edit') : t('parts.lounge.add')
    case 'tables':
      return t('parts.tables.in', { name: edited.lounge.name })
    case 'table':
      return t('parts.table.edit')
    default:
      return edited satisfies never
  }
}
