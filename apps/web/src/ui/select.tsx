import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { classes } from './classes.ts'
import { describedBy, Field, INPUT, type FieldTexts } from './field.tsx'
import { Icon } from './icon.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps extends FieldTexts {
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One of many, by the browser's own list, which every phone and screen reader knows. */
export function Select({ label, hint, error, options, value, onChange }: SelectProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <span className="relative block">
        <select
          {...describedBy(id, { hint, error })}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classes(INPUT, 'appearance-none pr-9')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          of={ChevronDown}
          size={17}
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2"
        />
      </span>
    </Field>
  )
}
