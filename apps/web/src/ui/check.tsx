import type { ReactNode } from 'react'

interface CheckProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ReactNode
}

/** One thing to tick; nothing is ticked beforehand (R23). */
export function Check({ isChecked, onChange, children }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isChecked} onChange={({ target }) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
  )
}

interface ChoicesProps<V extends string> {
  readonly label: string
  /** The label is said by what stands above. */
  readonly isLabelHidden?: boolean
  /** One of several groups on a page has a name of its own. */
  readonly name: string
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[]
  readonly value: V | undefined
  readonly onChange: (value: V) => void
  readonly className?: string
}

/** One of a few; none is chosen beforehand. */
export function Choices<V extends string>({ label, name, options, value, ...rest }: ChoicesProps<V>) {
  return (
    <fieldset className={rest.className}>
      <legend className={rest.isLabelHidden ? 'sr-only' : 'text-sm font-strong'}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => rest.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
