import type { EventChangeForm } from '@stamtafel/contracts'
import { FEWEST_SEATS, MOST_SEATS, MOST_TABLES_AT_ONCE } from '@stamtafel/domain'
import { useTexts } from '#web/ui/texts.tsx'
import { usePartInput } from '../hooks/use-part-input.ts'
import { readWhole, within, type NamedPart, type PartFormProps, type TablePart } from '../parts.ts'
import { PartSelect, PartText } from './part-fields.tsx'
import { PartForm, type Removal } from './part-form.tsx'

const SEATS = Array.from({ length: MOST_SEATS - FEWEST_SEATS + 1 }, (_, index) => {
  const count = String(FEWEST_SEATS + index)
  return { value: count, label: count }
})

/** The name of a stage. */
export function StageForm({ stage, ...rest }: PartFormProps & { readonly stage: NamedPart | undefined }) {
  return (
    <NameForm
      {...rest}
      part={stage}
      removal={stage && { name: stage.name, change: { type: 'remove-stage', stageId: stage.id } }}
      changeTo={(name) =>
        stage ? { type: 'rename-stage', stageId: stage.id, name } : { type: 'add-stage', name }
      }
    />
  )
}

/** The name of a lounge. */
export function LoungeForm({ lounge, ...rest }: PartFormProps & { readonly lounge: NamedPart | undefined }) {
  const { t } = useTexts()
  return (
    <NameForm
      {...rest}
      part={lounge}
      removal={
        lounge && {
          name: t('parts.lounge.goes', { name: lounge.name }),
          change: { type: 'remove-lounge', loungeId: lounge.id },
        }
      }
      changeTo={(name) =>
        lounge ? { type: 'rename-lounge', loungeId: lounge.id, name } : { type: 'add-lounge', name }
      }
    />
  )
}

interface NameFormProps extends Omit<PartFormProps, 'event'> {
  readonly part: NamedPart | undefined
  readonly removal: Removal | undefined
  readonly changeTo: (name: string) => EventChangeForm
}

function NameForm({ part, removal, changeTo, ...rest }: NameFormProps) {
  const { t } = useTexts()
  const form = usePartInput({ name: part?.name ?? '' })
  const name = form.input.name.trim()
  return (
    <PartForm
      {...rest}
      form={form}
      change={name === '' ? undefined : changeTo(name)}
      isNew={!part}
      removal={removal}
    >
      <PartText
        form={form}
        name="name"
        label={t('parts.name')}
        error={name === '' ? t('parts.name.missing') : undefined}
        maxLength={120}
      />
    </PartForm>
  )
}

/** How many tables are added to a lounge, and with how many seats. */
export function TablesForm({ lounge, ...rest }: PartFormProps & { readonly lounge: NamedPart }) {
  const { t } = useTexts()
  const form = usePartInput({ count: '1', seats: '4' })
  const count = within(readWhole(form.input.count), [1, MOST_TABLES_AT_ONCE])
  const seats = Number(form.input.seats)
  return (
    <PartForm
      {...rest}
      form={form}
      change={count ? { type: 'add-tables', loungeId: lounge.id, count, seats } : undefined}
      isNew
    >
      <PartText
        form={form}
        name="count"
        label={t('parts.tables.count')}
        inputMode="numeric"
        error={count ? undefined : t('parts.tables.count.fault', { most: MOST_TABLES_AT_ONCE })}
      />
      <PartSelect form={form} name="seats" label={t('parts.table.seats')} options={SEATS} />
    </PartForm>
  )
}

/** Number, topic and seats of a table. */
export function TableForm({ table, ...rest }: PartFormProps & { readonly table: TablePart }) {
  const { t } = useTexts()
  const { id: tableId } = table
  const form = usePartInput({
    topic: table.topic ?? '',
    number: String(table.number),
    seats: String(table.seats),
  })
  const { input } = form
  const number = readWhole(input.number)
  const wish = { topic: input.topic.trim() || null, seats: Number(input.seats) }
  return (
    <PartForm
      {...rest}
      form={form}
      change={number ? { type: 'edit-table', tableId, number, ...wish } : undefined}
      removal={{
        name: t('parts.table', { number: table.number }),
        change: { type: 'remove-table', tableId },
      }}
    >
      <PartText form={form} name="topic" label={t('parts.table.topic')} isOptional maxLength={120} />
      <div className="grid grid-cols-2 gap-4">
        <PartText
          form={form}
          name="number"
          label={t('parts.table.number')}
          inputMode="numeric"
          error={number ? undefined : t('parts.table.number.fault')}
        />
        <PartSelect form={form} name="seats" label={t('parts.table.seats')} options={SEATS} />
      </div>
    </PartForm>
  )
}
