import type { WhereaboutsView } from '@stamtafel/contracts'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useHeadingFocus } from '../hooks/use-heading-focus.ts'
import type { PlaceRow, Written } from '../place-rows.ts'
import { AskSomebody } from './ask-somebody.tsx'
import { DatesPlace } from './dates-place.tsx'
import { LoungePlace, type Table } from './lounge-place.tsx'
import { StagePlace, type NamedPerson } from './stage-place.tsx'
import { WriteForm } from './write-form.tsx'

interface PlaceSheetProps {
  readonly eventId: string
  readonly row: PlaceRow
  readonly places: WhereaboutsView
  /** Opens what can be done about one of the people there. */
  readonly onPerson: (person: NamedPerson) => void
  readonly onClose: () => void
}

type View =
  | { readonly kind: 'place' }
  | ({ readonly kind: 'write' } & Written)
  | { readonly kind: 'ask'; readonly table: Table }

/** One place of an event: who is there as far as hosts are shown, and what to do there. */
export function PlaceSheet({ row, onClose, ...props }: PlaceSheetProps) {
  const { t } = useTexts()
  const [view, setView] = useState<View>({ kind: 'place' })
  const content = useHeadingFocus(view.kind)
  const nameOf = ({ number }: Table) => t('place.table.name', { lounge: row.name, number })
  const title =
    view.kind === 'write'
      ? t('write.title', { name: view.name })
      : view.kind === 'ask'
        ? t('place.ask.title', { place: nameOf(view.table) })
        : row.name
  const back = () => setView({ kind: 'place' })
  return (
    <Dialog look="sheet" title={title} isOpen onSafe={onClose}>
      <div ref={content} className="flex flex-col gap-4 px-4 pb-3">
        {view.kind === 'write' && (
          <WriteForm eventId={props.eventId} to={view.to} name={view.name} onBack={back} onSent={onClose} />
        )}
        {view.kind === 'ask' && (
          <>
            <AskSomebody eventId={props.eventId} table={view.table} />
            <Button look="quiet" className="self-start" onClick={back}>
              {t('place.back')}
            </Button>
          </>
        )}
        {view.kind === 'place' && (
          <>
            <PlaceContent
              {...props}
              row={row}
              onWrite={(written) => setView({ kind: 'write', ...written })}
              onAsk={(table) => setView({ kind: 'ask', table })}
            />
            <Button look="quiet" onClick={onClose}>
              {t('place.close')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

interface PlaceContentProps extends Omit<PlaceSheetProps, 'onClose'> {
  readonly onWrite: (written: Written) => void
  readonly onAsk: (table: Table) => void
}

function PlaceContent({ eventId, row, places, onPerson, onWrite, onAsk }: PlaceContentProps) {
  const { t } = useTexts()
  const { kind, key, name, people } = row
  switch (kind) {
    case 'stage':
      return (
        <>
          <HowMany people={people} />
          <StagePlace eventId={eventId} stageId={key} onPerson={onPerson} />
          <WriteButton onPress={() => onWrite({ to: { kind, stageId: key }, name })} />
        </>
      )
    case 'lounge':
      return (
        <>
          <HowMany people={people} hint={t('place.numbers')} />
          <LoungePlace
            tables={places.lounges.find(({ id }) => id === key)?.tables ?? []}
            onAsk={onAsk}
            onWrite={({ id, number }) =>
              onWrite({
                to: { kind: 'table', tableId: id },
                name: t('place.table.name', { lounge: name, number }),
              })
            }
          />
          <WriteButton onPress={() => onWrite({ to: { kind, loungeId: key }, name })} />
        </>
      )
    case 'dates':
      return (
        <>
          <HowMany people={people} hint={t('place.numbers')} />
          <DatesPlace eventId={eventId} onWrite={onWrite} />
        </>
      )
    case 'foyer':
      return (
        <>
          <HowMany people={people} hint={t('place.numbers')} />
          <WriteButton onPress={() => onWrite({ to: { kind }, name })} />
        </>
      )
    default:
      return kind satisfies never
  }
}

function HowMany({ people, hint }: { readonly people: number; readonly hint?: string }) {
  const { t } = useTexts()
  return (
    <p className="text-sm text-ink-2">
      {t('place.people', { count: people })}
      {hint !== undefined && <span className="block text-xs text-ink-3">{hint}</span>}
    </p>
  )
}

function WriteButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTexts()
  return (
    <Button isWide onClick={onPress}>
      {t('place.write')}
    </Button>
  )
}
