import type { AttendeeRow, WhereaboutsView } from '@stamtafel/contracts'
import type { AskedPlace } from '@stamtafel/domain'
import { UserX } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { usePersonActs } from '../hooks/use-person-acts.ts'
import { AskForm } from './ask-form.tsx'
import { RemoveForm } from './remove-form.tsx'

interface PersonSheetProps {
  readonly eventId: string
  readonly person: AttendeeRow | undefined
  /** Where they may be asked to come. */
  readonly places: WhereaboutsView | undefined
  readonly onClose: () => void
}

/** What a host may do about one person. */
export function PersonSheet({ eventId, person, places, onClose }: PersonSheetProps) {
  const [isRemoving, setIsRemoving] = useState(false)
  const { t } = useTexts()
  const close = () => {
    setIsRemoving(false)
    onClose()
  }
  const title = person && isRemoving ? t('attendees.remove.title', { name: person.name }) : person?.name
  return (
    <Dialog look="sheet" title={title ?? ''} isOpen={person !== undefined} onSafe={close}>
      {person && (
        <Acts
          key={person.attendeeId}
          eventId={eventId}
          person={person}
          places={places}
          isRemoving={isRemoving}
          onRemoving={setIsRemoving}
          onClose={close}
        />
      )}
    </Dialog>
  )
}

interface ActsProps extends PersonSheetProps {
  readonly person: AttendeeRow
  readonly isRemoving: boolean
  readonly onRemoving: (isRemoving: boolean) => void
}

function Acts({ eventId, person, places, isRemoving, onRemoving, onClose }: ActsProps) {
  const { t } = useTexts()
  const { act, pending, error } = usePersonActs(eventId, person, onClose)
  return (
    <div className="flex flex-col gap-4 px-4 pb-3">
      {isRemoving ? (
        <RemoveForm
          name={person.name}
          isBusy={pending === 'remove'}
          onKeep={() => onRemoving(false)}
          onRemove={(reason) => act({ kind: 'remove', reason })}
        />
      ) : person.ban ? (
        <Removed ban={person.ban} isBusy={pending === 'lift'} onLift={() => act({ kind: 'lift' })} />
      ) : (
        <>
          <p className="text-sm text-ink-2">{person.isHere ? t('attendees.where') : t('attendees.away')}</p>
          {person.isHere && places && (
            <AskForm
              name={person.name}
              places={places}
              isBusy={pending === 'ask'}
              onAsk={(to: AskedPlace) => act({ kind: 'ask', to })}
            />
          )}
          <Button look="rug-quiet" onClick={() => onRemoving(true)}>
            <Icon of={UserX} size={17} />
            {t('attendees.remove')}
          </Button>
        </>
      )}
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {!isRemoving && (
        <Button look="quiet" onClick={onClose}>
          {t('attendees.close')}
        </Button>
      )}
    </div>
  )
}

interface RemovedProps {
  readonly ban: NonNullable<AttendeeRow['ban']>
  readonly isBusy: boolean
  readonly onLift: () => void
}

function Removed({ ban, isBusy, onLift }: RemovedProps) {
  const { t, format } = useTexts()
  const { by, at, reason } = ban
  const name = by ?? t('attendees.removed.somebody')
  return (
    <>
      <p className="text-sm text-ink-2">
        {t('attendees.removed.by', { name, day: format.day(at), time: format.time(at) })}
      </p>
      {reason !== '' && (
        <p className="border-l-2 border-line-strong pl-3 text-sm wrap-anywhere whitespace-pre-line">
          {reason}
        </p>
      )}
      <div>
        <Button isBusy={isBusy} isWide onClick={onLift}>
          {t('attendees.lift')}
        </Button>
        <p className="mt-1.5 text-xs text-ink-3">{t('attendees.lift.hint')}</p>
      </div>
    </>
  )
}
