import { classes } from './classes.ts'

interface SwitchProps {
  /** What is on when it is on; read aloud, and shown by whoever places the switch. */
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** The id of what explains it. */
  readonly describedBy?: string
  readonly isDisabled?: boolean
}

/** On or off, told by the side of its knob and not by colour alone. */
export function Switch({ label, isOn, onChange, describedBy, isDisabled = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : () => onChange(!isOn)}
      className="grid min-h-(--target) min-w-11 flex-none place-items-center"
    >
      <span
        aria-hidden
        className={classes(
          'relative h-6.5 w-11 rounded-full transition-colors duration-(--quick)',
          isOn ? 'bg-bottle' : 'bg-line-strong',
        )}
      >
        <i
          className={classes(
            'absolute top-[3px] size-5 rounded-full bg-on-bottle transition-[left] duration-(--quick)',
            isOn ? 'left-[21px]' : 'left-[3px]',
          )}
        />
      </span>
    </button>
  )
}
