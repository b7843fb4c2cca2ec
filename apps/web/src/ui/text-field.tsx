import { useId, type InputHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { describedBy, Field, INPUT, type FieldTexts } from './field.tsx'

interface TextFieldProps
  extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One line of text; an error waits under it until the value is mended. */
export function TextField({
  label,
  hint,
  error,
  isOptional = false,
  value,
  onChange,
  ...rest
}: TextFieldProps) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <input
        {...rest}
        {...describedBy(id, { hint, error })}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classes(INPUT, rest.className)}
      />
    </Field>
  )
}
