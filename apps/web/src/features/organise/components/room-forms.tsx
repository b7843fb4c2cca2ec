import { FEWEST_SEATS, MOST_SEATS, MOST_TABLES_AT_ONCE } from '@stamtafel/domain'
import { useState } from 'react'
import { Select } from '#web/ui/select.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { readWhole, within, type NamedPart, type PartFormProps, type TablePart } from '../parts.ts'
import { PartForm } from './part-form.tsx'

const SEATS = Array.from({ length: MOST_SEATS - FEWEST_SEATS + 1 }, (_, index) => FEWEST_SEATS + index)

/** The name of a stage. */
export function StageForm({
  stage,
  onChange,
  ...rest
}: PartFormProps & { readonly stage: NamedPart | undefined }) {
  return (
    <NameForm
      {...rest}
      part={stage}
      goes={stage?.name}
      onName={(name) =>
        onChange(stage ? { type: 'rename-stage', stageId: stage.id, name } : { type: 'add-stage', name })
      }
      onRemove={() => stage && onChange({ type: 'remove-stage', stageId: stage.id })}
    />
  )
}

/** The name of a lounge. */
export function LoungeForm({
  lounge,
  onChange,
  ...rest
}: PartFormProps & { readonly lounge: NamedPart | undefined }) {
  const { t } = useTexts()
  return (
    <NameForm
      {...rest}
      part={lounge}
      goes={lounge && t('parts.lounge.goes', { name: lounge.name })}
      onName={(name) =>
        onChange(lounge ? { type: 'rename-lounge', loungeId: lounge.id, name } : { type: 'add-lounge', name })
      }
      onRemove={() => lounge && onChange({ type: 'remove-lounge', loungeId: lounge.id })}
    />
  )
}

interface NameFormProps extends Omit<PartFormProps, 'onChange' | 'event'> {
  readonly part: NamedPart | undefined
  /** What goes if it is removed. */
  readonly goes: string | undefined
  readonly onName: (name: string) => void
  readonly onRemove: () => void
}

function NameForm({ part, goes, onName, onRemove, isBusy, error, onClose }: NameFormProps) {
  const { t } = useTexts()
  const [name, setName] = useState(part?.name ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const send = () => {
    setIsChecked(true)
    if (name.trim()) onName(name.trim())
  }
  return (
    <PartForm
      isNew={!part}
      isBusy={isBusy}
      error={error}
      removal={goes === undefined ? undefined : { name: goes, onRemove }}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={t('parts.name')}
        error={isChecked && !name.trim() ? t('parts.name.missing') : undefined}
        maxLength={120}
        value={name}
        onChange={setName}
      />
    </PartForm>
  )
}

/** How many tables are added to a lounge, and with how many seats. */
export function TablesForm({ lounge, onChange, ...rest }: PartFormProps & { readonly lounge: NamedPart }) {
  const { t } = useTexts()
  const [text, setText] = useState('1')
  const [seats, setSeats] = useState('4')
  const [isChecked, setIsChecked] = useState(false)
  const count = within(readWhole(text), [1, MOST_TABLES_AT_ONCE])
  const send = () => {
    setIsChecked(true)
    if (count) onChange({ type: 'add-tables', loungeId: lounge.id, count, seats: Number(seats) })
  }
  return (
    <PartForm {...rest} isNew onSubmit={send}>
      <TextField
        label={t('parts.tables.count')}
        inputMode="numeric"
        error={isChecked && !count ? t('parts.tables.count.fault', { most: MOST_TABLES_AT_ONCE }) : undefined}
        value={text}
        onChange={setText}
      />
      <SeatsField seats={seats} onChange={setSeats} />
    </PartForm>
  )
}

/** Number, topic and seats of a table. */
export function TableForm({ table, onChange, ...rest }: PartFormProps & { readonly table: TablePart }) {
  const { t } = useTexts()
  const [text, setText] = useState(String(table.number))
  const [topic, setTopic] = useState(table.topic ?? '')
  const [seats, setSeats] = useState(String(table.seats))
  const [isChecked, setIsChecked] = useState(false)
  const { id: tableId } = table
  const number = readWhole(text)
  const send = () => {
    setIsChecked(true)
    if (!number) return
    onChange({ type: 'edit-table', tableId, number, topic: topic.trim() || null, seats: Number(seats) })
  }
  const removal = {
    name: t('parts.table', { number: table.number }),
    onRemove: () => onChange({ type: 'remove-table', tableId }),
  }
  return (
    <PartForm {...rest} removal={removal} onSubmit={send}>
      <TextField
        label={t('parts.table.topic')}
        isOptional
        maxLength={120}
        value={topic}
        onChange={setTopic}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t('parts.table.number')}
          inputMode="numeric"
          error={isChecked && !number ? t('parts.table.number.fault') : undefined}
          value={text}
          onChange={setText}
        />
        <SeatsField seats={seats} onChange={setSeats} />
      </div>
    </PartForm>
  )
}

function SeatsField({
  seats,
  onChange,
}: {
  readonly seats: string
  readonly onChange: (seats: string) => void
}) {
  const { t } = useTexts()
  return (
    <Select
      label={t('parts.table.seats')}
      options={SEATS.map((count) => ({ value: String(count), label: String(count) }))}
      value={seats}
      onChange={onChange}
    />
  )
}
