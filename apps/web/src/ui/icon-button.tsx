import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon
  readonly label: string
}

/** A round button without a word; its label is read aloud and shown as a tooltip. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classes(
        'inline-grid size-(--target) flex-none place-items-center rounded-full text-ink-2 hover:bg-sunken',
        className,
      )}
    >
      <Icon of={icon} size={19} />
    </button>
  )
}
