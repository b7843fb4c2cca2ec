import { classes } from './classes.ts'

interface SegmentsProps<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string; readonly lang?: string }[]
  readonly value: V | undefined
  readonly onChange: (value: V) => void
}

/** A few choices side by side, one of them pressed in. */
export function Segments<V extends string>({ label, options, value, onChange }: SegmentsProps<V>) {
  return (
    <fieldset aria-label={label} className="inline-flex flex-none gap-0.5 rounded-big bg-sunken p-[3px]">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.lang}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={classes(
            'min-h-8.5 rounded-lg px-2.5 text-sm font-semibold whitespace-nowrap md:px-3 pointer-coarse:min-h-10',
            option.value === value ? 'bg-surface text-ink shadow-1' : 'text-ink-2 hover:text-ink',
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
