import type { AttendeeRow, WhereaboutsView } from '@stamtafel/contracts'
import type { AskedPlace } from '@stamtafel/domain'
import { MessageCircle, MicOff, UserX, type LucideIcon } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useHeadingFocus } from '../hooks/use-heading-focus.ts'
import { usePersonActs } from '../hooks/use-person-acts.ts'
import { AskForm } from './ask-form.tsx'
import { RemoveForm } from './remove-form.tsx'
import { WriteForm } from './write-form.tsx'

/** Somebody as far as a host does something about them. */
export type SheetPerson = Pick<AttendeeRow, 'attendeeId' | 'name' | 'isHere' | 'ban'>

interface PersonSheetProps {
  readonly eventId: string
  readonly person: SheetPerson | undefined
  /** Where they may be asked to come. */
  readonly places: WhereaboutsView | undefined
  readonly onClose: () => void
}

type View = 'acts' | 'removing' | 'writing'

/** What a host may do about one person. */
export function PersonSheet({ eventId, person, places, onClose }: PersonSheetProps) {
  const [view, setView] = useState<View>('acts')
  const { t } = useTexts()
  const close = () => {
    setView('acts')
    onClose()
  }
  const titles = {
    acts: (name: string) => name,
    removing: (name: string) => t('attendees.remove.title', { name }),
    writing: (name: string) => t('write.title', { name }),
  }
  return (
    <Dialog
      look="sheet"
      title={person ? titles[view](person.name) : ''}
      isOpen={person !== undefined}
      onSafe={close}
    >
      {person && (
        <Acts
          key={person.attendeeId}
          eventId={eventId}
          person={person}
          places={places}
          view={view}
          onView={setView}
          onClose={close}
        />
      )}
    </Dialog>
  )
}

interface ActsProps extends PersonSheetProps {
  readonly person: SheetPerson
  readonly view: View
  readonly onView: (view: View) => void
}

function Acts({ eventId, person, places, view, onView, onClose }: ActsProps) {
  const { act, pending, error } = usePersonActs(eventId, person, onClose)
  const content = useHeadingFocus(view)
  const { attendeeId, name } = person
  return (
    <div ref={content} className="flex flex-col gap-4 px-4 pb-3">
      {view === 'removing' && (
        <RemoveForm
          name={name}
          isBusy={pending === 'remove'}
          onKeep={() => onView('acts')}
          onRemove={(reason) => act({ kind: 'remove', reason })}
        />
      )}
      {view === 'writing' && (
        <WriteForm
          eventId={eventId}
          to={{ kind: 'person', attendeeId }}
          name={name}
          onBack={() => onView('acts')}
          onSent={onClose}
        />
      )}
      {view === 'acts' && person.ban && (
        <Removed ban={person.ban} isBusy={pending === 'lift'} onLift={() => act({ kind: 'lift' })} />
      )}
      {view === 'acts' && !person.ban && (
        <Welcome
          person={person}
          places={places}
          pending={pending}
          onAsk={(to) => act({ kind: 'ask', to })}
          onMute={() => act({ kind: 'mute' })}
          onView={onView}
        />
      )}
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {view === 'acts' && <CloseButton onPress={onClose} />}
    </div>
  )
}

function CloseButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTexts()
  return (
    <Button look="quiet" onClick={onPress}>
      {t('attendees.close')}
    </Button>
  )
}

interface WelcomeProps {
  readonly person: SheetPerson
  readonly places: WhereaboutsView | undefined
  readonly pending: string | undefined
  readonly onAsk: (to: AskedPlace) => void
  readonly onMute: () => void
  readonly onView: (view: View) => void
}

/** What to do about somebody who may be at the event; most of it only while they are. */
function Welcome({ person, places, pending, onAsk, onMute, onView }: WelcomeProps) {
  const { t } = useTexts()
  const { name, isHere } = person
  return (
    <>
      <p className="text-sm text-ink-2">{isHere ? t('attendees.where') : t('attendees.away')}</p>
      {isHere && !places && <p className="text-sm text-ink-3">{t('ask.not-yet')}</p>}
      {isHere && places && <AskForm name={name} places={places} isBusy={pending === 'ask'} onAsk={onAsk} />}
      <div className="flex flex-col">
        {isHere && (
          <>
            <Act icon={MicOff} hint={t('mute.hint')} isBusy={pending === 'mute'} onPress={onMute}>
              {t('mute.now')}
            </Act>
            <Act icon={MessageCircle} onPress={() => onView('writing')}>
              {t('write.person', { name })}
            </Act>
          </>
        )}
        <Act icon={UserX} isGrave onPress={() => onView('removing')}>
          {t('attendees.remove')}
        </Act>
      </div>
    </>
  )
}

interface ActProps {
  readonly icon: LucideIcon
  readonly hint?: string
  readonly isBusy?: boolean
  readonly isGrave?: boolean
  readonly onPress: () => void
  readonly children: string
}

/** One of several things to do, in a list. */
function Act({ icon, hint, isBusy = false, isGrave = false, onPress, children }: ActProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-3 border-b border-line py-1 last:border-0">
      <Icon of={icon} className={isGrave ? 'text-rug-ink' : 'text-bottle-ink'} />
      <div className="min-w-0 flex-1 leading-snug">
        <Button
          look="bare"
          isBusy={isBusy}
          aria-describedby={hint === undefined ? undefined : id}
          className={classes(
            'w-full justify-start! px-0! text-left!',
            isGrave ? 'text-rug-ink!' : 'text-ink!',
          )}
          onClick={onPress}
        >
          {children}
        </Button>
        {hint !== undefined && (
          <p id={id} className="-mt-1 pb-1.5 text-xs text-ink-3">
            {hint}
          </p>
        )}
      </div>
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
