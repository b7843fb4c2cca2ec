import type { LucideIcon } from 'lucide-react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

interface WayButtonProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly isChosen: boolean
  /** Its height and the size of its words, which the place decides. */
  readonly className: string
  readonly onChoose: () => void
}

/** One of a few equal ways, with a sentence of what it means; one of them is chosen. */
export function WayButton({ icon, title, hint, isChosen, className, onChoose }: WayButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={classes(
        'flex items-center gap-3 rounded-big border px-3 text-left leading-snug',
        className,
        isChosen
          ? 'border-bottle bg-bottle-soft shadow-[inset_0_0_0_1px_var(--bottle)]'
          : 'border-line-strong',
      )}
    >
      <Icon of={icon} className="text-bottle-ink" />
      <span>
        <b className="block font-semibold">{title}</b>
        <span className="text-xs text-ink-2">{hint}</span>
      </span>
    </button>
  )
}
