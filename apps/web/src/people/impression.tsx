import { useId } from 'react'
import { useErrorSentence } from '../errors.ts'
import { firstNameOf } from '../ui/avatar.tsx'
import { classes } from '../ui/classes.ts'
import { FieldError } from '../ui/field.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useTexts } from '../ui/texts.tsx'
import { LaterActs } from './later-acts.tsx'
import type { Draft } from './note-keeper.ts'
import { useDraft, useImpression, useKeepInTouch } from './use-impression.ts'

interface ImpressionProps {
  readonly person: { readonly id: string; readonly name: string }
  /** In a talk a phone has no room for the note; afterwards it stays open, and so do the acts. */
  readonly look: 'talk' | 'break'
}

/** What one keeps of somebody: a note for oneself that saves itself, and whether to keep in touch. */
export function Impression({ person, look }: ImpressionProps) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className={classes(look === 'talk' && 'max-md:hidden')}>
        <NoteField person={person} rows={2} />
      </div>
      <KeepInTouch person={person} />
      {look === 'break' && <LaterActs person={person} look="words" />}
    </div>
  )
}

interface NoteFieldProps {
  readonly person: ImpressionProps['person']
  readonly rows: number
}

/** The private note about somebody, and whether it is kept yet. */
export function NoteField({ person, rows }: NoteFieldProps) {
  const { t } = useTexts()
  const { isReady, note } = useImpression(person.id)
  const { draft, write, flush } = useDraft(person.id)
  return (
    <TextArea
      label={t('keep.note', { name: firstNameOf(person.name) })}
      hint={<NoteState draft={draft} />}
      rows={rows}
      maxLength={2000}
      value={draft?.text ?? note}
      readOnly={!isReady}
      className="note-field"
      onChange={write}
      onBlur={flush}
    />
  )
}

/** Nothing is read aloud while all goes well: whoever types hears their own keys. */
function NoteState({ draft }: { draft: Draft | undefined }) {
  const { t } = useTexts()
  if (!draft) return t('keep.note.hint')
  switch (draft.state) {
    case 'typed':
    case 'saving':
      return t('keep.note.saving')
    case 'saved':
      return t('keep.note.saved')
    case 'trying':
      return <output>{t('keep.note.trying')}</output>
    case 'refused':
      return <span role="alert">{t('keep.note.refused')}</span>
    default:
      return draft.state satisfies never
  }
}

/** The switch by which one says yes; what the other said never shows in it. */
function KeepInTouch({ person }: Pick<ImpressionProps, 'person'>) {
  const { t } = useTexts()
  const id = useId()
  const keep = useYes(person)
  return (
    <div className="keep">
      <div className="min-w-0 flex-1 leading-snug">
        <b className="font-semibold">{t('keep.yes')}</b>
        <p id={id} className="text-xs text-ink-2">
          {t('keep.yes.hint', { name: firstNameOf(person.name) })}
        </p>
        {keep.error && <FieldError>{keep.error}</FieldError>}
      </div>
      <Switch {...keep.of} describedBy={id} />
    </div>
  )
}

/** The same in a list, where what it means is said once above. */
export function KeepSwitch({ person }: Pick<ImpressionProps, 'person'>) {
  const { t } = useTexts()
  const keep = useYes(person)
  return (
    <div className="flex flex-col items-end text-sm">
      <span className="flex items-center gap-2">
        <span aria-hidden>{t('keep.yes')}</span>
        <Switch {...keep.of} />
      </span>
      {keep.error && <FieldError>{keep.error}</FieldError>}
    </div>
  )
}

function useYes({ id, name }: ImpressionProps['person']) {
  const { t } = useTexts()
  const { isReady, isYes } = useImpression(id)
  const keep = useKeepInTouch(id)
  const sentence = useErrorSentence()
  return {
    error: sentence(keep.error),
    of: {
      label: t('keep.yes.label', { name: firstNameOf(name) }),
      isOn: keep.isPending ? keep.variables : isYes,
      isDisabled: !isReady,
      onChange: (isOn: boolean) => keep.mutate(isOn),
    },
  }
}
