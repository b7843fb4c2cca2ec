import { useId, type ReactNode, type TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { describedBy, Field, INPUT } from './field.tsx'

interface TextAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'onChange' | 'value' | 'rows'
> {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  readonly rows: number
  readonly onChange: (value: string) => void
}

/** Some lines of text. */
export function TextArea({ label, hint, value, onChange, className, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        {...rest}
        {...describedBy(id, { hint })}
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={classes(INPUT, 'resize-none leading-snug', className)}
      />
    </Field>
  )
}
