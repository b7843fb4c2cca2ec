import type { InputHTMLAttributes } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Select, type Option } from '#web/ui/select.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { PartFields } from '../hooks/use-part-input.ts'
import { instantIn } from '../new-event.ts'
import type { Fields } from '../part-input.ts'

interface FieldOf<I extends Fields> {
  readonly form: PartFields<I>
  readonly name: keyof I & string
  readonly label: string
  readonly hint?: string
}

interface PartTextProps<I extends Fields>
  extends FieldOf<I>, Pick<InputHTMLAttributes<HTMLInputElement>, 'maxLength' | 'inputMode'> {
  /** Shown once the form is checked. */
  readonly error?: string | undefined
  readonly isOptional?: boolean
}

/** One line of text in the form of a part. */
export function PartText<I extends Fields>({ form, name, error, ...rest }: PartTextProps<I>) {
  return (
    <div>
      <TextField
        {...rest}
        error={form.isChecked ? error : undefined}
        value={form.input[name] ?? ''}
        onChange={(text) => form.write(name, text)}
      />
      <Meanwhile form={form} name={name} label={rest.label} />
    </div>
  )
}

interface PartTimeProps<I extends Fields> extends FieldOf<I> {
  readonly error?: string | undefined
  readonly timeZone: string
}

/** A date and a time in the form of a part. */
export function PartTime<I extends Fields>({ form, name, error, timeZone, ...rest }: PartTimeProps<I>) {
  const { format } = useTexts()
  const show = (local: string) => {
    const instant = instantIn(timeZone, local)
    return instant ? `${format.day(instant, timeZone)}, ${format.time(instant, timeZone)}` : local
  }
  return (
    <div>
      <TextField
        {...rest}
        type="datetime-local"
        error={form.isChecked ? error : undefined}
        value={form.input[name] ?? ''}
        onChange={(text) => form.write(name, text)}
      />
      <Meanwhile form={form} name={name} label={rest.label} show={show} />
    </div>
  )
}

interface PartSelectProps<I extends Fields> extends FieldOf<I> {
  readonly options: readonly Option[]
}

/** One of many in the form of a part. */
export function PartSelect<I extends Fields>({ form, name, options, ...rest }: PartSelectProps<I>) {
  return (
    <div>
      <Select
        {...rest}
        options={options}
        value={form.input[name] ?? ''}
        onChange={(value) => form.write(name, value)}
      />
      <Meanwhile
        form={form}
        name={name}
        label={rest.label}
        show={(value) => options.find((option) => option.value === value)?.label ?? value}
      />
    </div>
  )
}

interface MeanwhileProps<I extends Fields> extends Pick<FieldOf<I>, 'form' | 'name' | 'label'> {
  /** A value as people read it. */
  readonly show?: (value: string) => string
}

/** What somebody else has stored in a field while its form was open: to be taken, where it was changed here as well. */
function Meanwhile<I extends Fields>({ form, name, label, show = String }: MeanwhileProps<I>) {
  const { t } = useTexts()
  const theirs = form.theirs[name]
  return (
    <output className="text-xs text-brass-ink empty:hidden">
      {theirs === undefined && form.followed.includes(name) && (
        <span className="mt-1 block">{t('parts.theirs.followed')}</span>
      )}
      {theirs !== undefined && (
        <span className="mt-1 flex flex-wrap items-center gap-x-2 rounded-control bg-brass-soft px-2.5 py-1">
          <span className="min-w-32 flex-1 wrap-anywhere">
            {theirs === '' ? t('parts.theirs.nothing') : t('parts.theirs', { value: show(theirs) })}
          </span>
          <Button
            look="bare"
            size="small"
            aria-label={t('parts.theirs.take.label', { label })}
            onClick={() => form.write(name, theirs)}
          >
            {t('parts.theirs.take')}
          </Button>
        </span>
      )}
    </output>
  )
}
