import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** Paper on the table. */
export function Card({ className, children, label, as: Tag = 'section' }: CardProps) {
  return (
    <Tag aria-label={label} className={classes('rounded-card border border-line bg-surface', className)}>
      {children}
    </Tag>
  )
}

interface CardProps {
  readonly className?: string
  readonly label?: string
  readonly as?: 'section' | 'article' | 'div' | 'aside' | 'li'
  readonly children: ReactNode
}

const CHIPS = {
  plain: 'bg-sunken text-ink-2',
  bottle: 'bg-bottle-soft text-bottle-ink',
  brass: 'bg-brass-soft text-brass-ink',
  rug: 'bg-rug-soft text-rug-ink',
  delft: 'bg-delft-soft text-delft-ink',
} as const

/** A fact in a word or two. */
export function Chip({ tone = 'plain', className, children }: ChipProps) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs leading-relaxed font-semibold whitespace-nowrap',
        CHIPS[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}

interface ChipProps {
  readonly tone?: keyof typeof CHIPS
  readonly className?: string
  readonly children: ReactNode
}
